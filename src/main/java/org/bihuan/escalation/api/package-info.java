/** Escalations over HTTP. */
@NullMarked
package org.bihuan.escalation.api;

import org.jspecify.annotations.NullMarked;
