/** The address of a request, as this program reads it. */
@NullMarked
package org.bihuan.address;

import org.jspecify.annotations.NullMarked;
