/** Papers an office prints and numbers: which there are, what stands in them, and the register of their numbers 文号. */
@NullMarked
package org.bihuan.paper;

import org.jspecify.annotations.NullMarked;
