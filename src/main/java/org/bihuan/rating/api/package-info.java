/** Ratings by deputies and the public over HTTP. */
@NullMarked
package org.bihuan.rating.api;

import org.jspecify.annotations.NullMarked;
