/** What every request passes and every answer carries: headers, limits and rates, and the port for those who run the program. */
@NullMarked
package org.bihuan.doors;

import org.jspecify.annotations.NullMarked;
