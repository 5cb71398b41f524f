/** Seals what must not lie in a database as it is: telephone numbers, identity numbers, secrets of second factors. */
@NullMarked
package org.bihuan.vault;

import org.jspecify.annotations.NullMarked;
