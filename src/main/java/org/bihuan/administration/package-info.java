/** What system administrators keep: the tree of congresses, their units, and lists of units and people to begin with. */
@NullMarked
package org.bihuan.administration;

import org.jspecify.annotations.NullMarked;
