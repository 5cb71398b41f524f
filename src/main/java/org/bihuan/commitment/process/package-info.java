/** The handler that starts the follow-up of a commitment. */
@NullMarked
package org.bihuan.commitment.process;

import org.jspecify.annotations.NullMarked;
