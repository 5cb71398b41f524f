/** Print pages of papers, and the register of numbers. */
@NullMarked
package org.bihuan.paper.pages;

import org.jspecify.annotations.NullMarked;
