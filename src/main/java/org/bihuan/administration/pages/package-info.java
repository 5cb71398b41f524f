/** Pages on which units and congresses are looked after, and lists of units and people taken in. */
@NullMarked
package org.bihuan.administration.pages;

import org.jspecify.annotations.NullMarked;
