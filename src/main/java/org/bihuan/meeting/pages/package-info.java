/** Pages of meetings and votes. */
@NullMarked
package org.bihuan.meeting.pages;

import org.jspecify.annotations.NullMarked;
