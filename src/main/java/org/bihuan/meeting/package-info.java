/** Meetings as the steps of matters record them: what was on the agenda, what was decided and voted on. */
@NullMarked
package org.bihuan.meeting;

import org.jspecify.annotations.NullMarked;
