/** The second factor: codes by time (RFC 6238) and recovery codes. */
@NullMarked
package org.bihuan.access.factor;

import org.jspecify.annotations.NullMarked;
