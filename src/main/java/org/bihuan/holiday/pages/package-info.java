/** Public holidays on pages: the years that are known, and announcing one. */
@NullMarked
package org.bihuan.holiday.pages;

import org.jspecify.annotations.NullMarked;
