/** Working days, due dates that explain themselves, the events they count from, and lights. */
@NullMarked
package org.bihuan.deadline;

import org.jspecify.annotations.NullMarked;
