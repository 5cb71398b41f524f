/** Getting in, over the API. */
@NullMarked
package org.bihuan.access.api;

import org.jspecify.annotations.NullMarked;
