/** Rows of the database as records. */
@NullMarked
package org.bihuan.row;

import org.jspecify.annotations.NullMarked;
