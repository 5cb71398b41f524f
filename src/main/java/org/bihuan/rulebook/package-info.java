/** What differs from one locality to the next: rule books of parameters that cite their source. */
@NullMarked
package org.bihuan.rulebook;

import org.jspecify.annotations.NullMarked;
