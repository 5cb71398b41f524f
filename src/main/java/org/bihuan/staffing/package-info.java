/** Who works where and since when: people and accounts, posts, substitutes, leaving, and the three administrators apart. */
@NullMarked
package org.bihuan.staffing;

import org.jspecify.annotations.NullMarked;
