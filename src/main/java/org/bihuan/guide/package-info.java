/** The user's guide 帮助, read within the program from the same files as in {@code docs/guide}. */
@NullMarked
package org.bihuan.guide;

import org.jspecify.annotations.NullMarked;
