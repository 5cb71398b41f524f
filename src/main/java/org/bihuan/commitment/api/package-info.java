/** Commitments over HTTP. */
@NullMarked
package org.bihuan.commitment.api;

import org.jspecify.annotations.NullMarked;
