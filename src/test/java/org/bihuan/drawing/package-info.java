/** Checks how the flows in {@code processes} are drawn, and keeps their pictures in {@code docs/diagrams}. */
@NullMarked
package org.bihuan.drawing;

import org.jspecify.annotations.NullMarked;
