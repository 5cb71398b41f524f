/** Processes and matters over HTTP. */
@NullMarked
package org.bihuan.matter.api;

import org.jspecify.annotations.NullMarked;
