/** Handlers of the sign-off process. */
@NullMarked
package org.bihuan.signoff.process;

import org.jspecify.annotations.NullMarked;
