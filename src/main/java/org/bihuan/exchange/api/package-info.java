/** Imports and exports over HTTP. */
@NullMarked
package org.bihuan.exchange.api;

import org.jspecify.annotations.NullMarked;
