/** Passwords: what makes a good one, how it is hashed, set, changed, and begun with an activation code. */
@NullMarked
package org.bihuan.access.password;

import org.jspecify.annotations.NullMarked;
