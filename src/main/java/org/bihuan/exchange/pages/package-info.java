/** Lists from workbooks and CSV on pages: handed in, looked through, corrected, taken over. */
@NullMarked
package org.bihuan.exchange.pages;

import org.jspecify.annotations.NullMarked;
