/** What the models of escalation ask of the program. */
@NullMarked
package org.bihuan.escalation.process;

import org.jspecify.annotations.NullMarked;
