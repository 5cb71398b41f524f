/** The days that matter to one person 日历: what is due, meetings, holidays; also as a feed for calendar programs. */
@NullMarked
package org.bihuan.calendar;

import org.jspecify.annotations.NullMarked;
