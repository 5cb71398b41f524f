/** The ledger and the single problem on pages. */
@NullMarked
package org.bihuan.problem.pages;

import org.jspecify.annotations.NullMarked;
