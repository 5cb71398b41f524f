/** Publication of what came of a matter 公开 (监督法 art. 17). */
@NullMarked
package org.bihuan.publication;

import org.jspecify.annotations.NullMarked;
