/** The work list 待办: what waits for whom until when, the forms to fill in, and the acts a completed form performs. */
@NullMarked
package org.bihuan.task;

import org.jspecify.annotations.NullMarked;
