/** Seals short texts that must be readable again, with a key that is not in the database. */
@NullMarked
package org.bihuan.vault;

import org.jspecify.annotations.NullMarked;
