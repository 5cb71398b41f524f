/** Boundaries over HTTP. */
@NullMarked
package org.bihuan.boundary.api;

import org.jspecify.annotations.NullMarked;
