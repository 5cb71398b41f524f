/** What a unit promised when a problem was signed off before everything was done 承诺事项, until it is kept. */
@NullMarked
package org.bihuan.commitment;

import org.jspecify.annotations.NullMarked;
