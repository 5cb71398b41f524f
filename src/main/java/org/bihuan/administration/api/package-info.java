/** Congresses, units and lists of both with their people over HTTP. */
@NullMarked
package org.bihuan.administration.api;

import org.jspecify.annotations.NullMarked;
