/** Extension of a due date 延期: asked for beforehand, decided, the original date kept beside it. */
@NullMarked
package org.bihuan.extension;

import org.jspecify.annotations.NullMarked;
