/** Boundaries 区划边界 a congress supplies so that its statistics can be shown on a map; without them there is none. */
@NullMarked
package org.bihuan.boundary;

import org.jspecify.annotations.NullMarked;
