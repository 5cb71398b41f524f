/** Handlers that ask assisting units, each for itself. */
@NullMarked
package org.bihuan.handover.process;

import org.jspecify.annotations.NullMarked;
