/** A matter's whole history as one file that can be read and verified without the program. */
@NullMarked
package org.bihuan.archive.export;

import org.jspecify.annotations.NullMarked;
