/** The calendar on pages and as a feed. */
@NullMarked
package org.bihuan.calendar.pages;

import org.jspecify.annotations.NullMarked;
