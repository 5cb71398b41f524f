/** Handlers of the look-back process. */
@NullMarked
package org.bihuan.lookback.process;

import org.jspecify.annotations.NullMarked;
