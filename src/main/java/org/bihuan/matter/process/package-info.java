/** Handlers of the supervision process. */
@NullMarked
package org.bihuan.matter.process;

import org.jspecify.annotations.NullMarked;
