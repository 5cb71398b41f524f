/** Verification and sign-off of a problem 销号. */
@NullMarked
package org.bihuan.signoff;

import org.jspecify.annotations.NullMarked;
