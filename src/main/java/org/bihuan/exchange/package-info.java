/** Problem lists as offices keep them, in and out of Excel and CSV; knows no database and no process. */
@NullMarked
package org.bihuan.exchange;

import org.jspecify.annotations.NullMarked;
