/** Helping an account in again: what takes two administrators, and the little one may do alone. */
@NullMarked
package org.bihuan.access.recovery;

import org.jspecify.annotations.NullMarked;
