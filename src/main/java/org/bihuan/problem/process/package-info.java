/** Handlers that issue the list, start a rectification for each problem, and end problems. */
@NullMarked
package org.bihuan.problem.process;

import org.jspecify.annotations.NullMarked;
