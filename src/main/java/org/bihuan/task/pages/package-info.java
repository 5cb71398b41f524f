/** The start page: who the reader is and what waits for him. */
@NullMarked
package org.bihuan.task.pages;

import org.jspecify.annotations.NullMarked;
