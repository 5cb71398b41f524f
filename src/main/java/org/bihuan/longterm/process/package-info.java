/** Handlers of the process of continuing rectification. */
@NullMarked
package org.bihuan.longterm.process;

import org.jspecify.annotations.NullMarked;
