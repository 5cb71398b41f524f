/** The page on which a problem is linked to the closed one it repeats 屡审屡犯. */
@NullMarked
package org.bihuan.lookback.pages;

import org.jspecify.annotations.NullMarked;
