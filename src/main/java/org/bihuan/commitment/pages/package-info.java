/** Commitments 承诺事项 on pages. */
@NullMarked
package org.bihuan.commitment.pages;

import org.jspecify.annotations.NullMarked;
