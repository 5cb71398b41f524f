/** What is due, looked through once a day, and who is reminded of it 提醒. */
@NullMarked
package org.bihuan.reminder;

import org.jspecify.annotations.NullMarked;
