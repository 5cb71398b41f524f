/** Pages for those of the public who rate, and for the committee that hands out their codes. */
@NullMarked
package org.bihuan.rating.pages;

import org.jspecify.annotations.NullMarked;
