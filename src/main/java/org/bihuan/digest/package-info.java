/** Digests of texts and bytes. */
@NullMarked
package org.bihuan.digest;

import org.jspecify.annotations.NullMarked;
