/** Evidence and official papers 材料: stored once by their SHA-256, bound to what they were handed in with. */
@NullMarked
package org.bihuan.document;

import org.jspecify.annotations.NullMarked;
