/** Numbers of papers over HTTP. */
@NullMarked
package org.bihuan.paper.api;

import org.jspecify.annotations.NullMarked;
