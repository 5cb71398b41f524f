/** Tokens for programs: named, limited to what they are for, ending, and revocable at any time. */
@NullMarked
package org.bihuan.access.token;

import org.jspecify.annotations.NullMarked;
