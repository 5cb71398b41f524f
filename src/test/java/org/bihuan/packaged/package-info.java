/** Tests of the packaged program as its operators run it: a process of its own, reached over HTTP, killed at will. */
@NullMarked
package org.bihuan.packaged;

import org.jspecify.annotations.NullMarked;
