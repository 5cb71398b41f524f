/** Look-back 回头看 on closed problems: who is looked at, by which draw, what was found; and repeat findings 屡审屡犯. */
@NullMarked
package org.bihuan.lookback;

import org.jspecify.annotations.NullMarked;
