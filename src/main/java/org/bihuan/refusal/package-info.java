/** What the user is told when something cannot be done: reasons with a code, worded in the message bundles. */
@NullMarked
package org.bihuan.refusal;

import org.jspecify.annotations.NullMarked;
