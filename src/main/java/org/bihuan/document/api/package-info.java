/** Documents over HTTP. */
@NullMarked
package org.bihuan.document.api;

import org.jspecify.annotations.NullMarked;
