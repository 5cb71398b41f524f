/** The invented county 示例县 that shows the program: its bodies, its people, and a year of supervision walked through. */
@NullMarked
package org.bihuan.demo;

import org.jspecify.annotations.NullMarked;
