/** The work list over HTTP. */
@NullMarked
package org.bihuan.task.api;

import org.jspecify.annotations.NullMarked;
