/** Announcing and correcting holidays over HTTP. */
@NullMarked
package org.bihuan.holiday.api;

import org.jspecify.annotations.NullMarked;
