/** Handlers of the extension process. */
@NullMarked
package org.bihuan.extension.process;

import org.jspecify.annotations.NullMarked;
