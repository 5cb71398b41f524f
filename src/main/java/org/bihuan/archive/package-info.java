/** The archive 档案: the history of a matter as people read it, as it stood on a day, found by anything, and taken away as a whole. */
@NullMarked
package org.bihuan.archive;

import org.jspecify.annotations.NullMarked;
