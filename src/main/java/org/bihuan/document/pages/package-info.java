/** Documents for whoever reads the pages. */
@NullMarked
package org.bihuan.document.pages;

import org.jspecify.annotations.NullMarked;
