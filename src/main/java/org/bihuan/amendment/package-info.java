/** Changes to the rule book of a congress: proposed by one, decided by another, and what becomes of running matters. */
@NullMarked
package org.bihuan.amendment;

import org.jspecify.annotations.NullMarked;
