/** The archive for whoever reads the pages. */
@NullMarked
package org.bihuan.archive.pages;

import org.jspecify.annotations.NullMarked;
