/** Matters on pages: the list, a new one, one with all that belongs to it. */
@NullMarked
package org.bihuan.matter.pages;

import org.jspecify.annotations.NullMarked;
