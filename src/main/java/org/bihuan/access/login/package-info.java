/** Accounts as they stand at the door, and what is written down about who came in. */
@NullMarked
package org.bihuan.access.login;

import org.jspecify.annotations.NullMarked;
