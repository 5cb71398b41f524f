/** Counts failures, by login and by address, and shuts the door for a while. */
@NullMarked
package org.bihuan.access.lockout;

import org.jspecify.annotations.NullMarked;
