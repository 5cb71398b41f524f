/** Measures the packaged program: starting, steps per second, a large import, size. Not part of {@code mvn verify}. */
@NullMarked
package org.bihuan.bench;

import org.jspecify.annotations.NullMarked;
