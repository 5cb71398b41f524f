/** Sampling sheets and repeat findings over HTTP. */
@NullMarked
package org.bihuan.lookback.api;

import org.jspecify.annotations.NullMarked;
