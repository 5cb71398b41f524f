/** Congresses, organs, units, people and their posts, and who may see what. */
@NullMarked
package org.bihuan.organization;

import org.jspecify.annotations.NullMarked;
