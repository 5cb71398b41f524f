/** Holidays over HTTP. */
@NullMarked
package org.bihuan.deadline.api;

import org.jspecify.annotations.NullMarked;
