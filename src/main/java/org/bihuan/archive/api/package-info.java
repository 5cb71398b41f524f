/** The archive over HTTP. */
@NullMarked
package org.bihuan.archive.api;

import org.jspecify.annotations.NullMarked;
