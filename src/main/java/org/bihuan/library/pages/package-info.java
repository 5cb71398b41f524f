/** The process library on pages. */
@NullMarked
package org.bihuan.library.pages;

import org.jspecify.annotations.NullMarked;
