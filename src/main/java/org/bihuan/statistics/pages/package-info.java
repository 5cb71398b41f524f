/** Statistics on pages, as files, and on a board for a large screen 大屏. */
@NullMarked
package org.bihuan.statistics.pages;

import org.jspecify.annotations.NullMarked;
