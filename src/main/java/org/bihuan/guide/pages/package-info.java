/** The user's guide on pages. */
@NullMarked
package org.bihuan.guide.pages;

import org.jspecify.annotations.NullMarked;
