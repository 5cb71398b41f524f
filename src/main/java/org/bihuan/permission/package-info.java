/** Who may call what: one policy, in one place, as values that answer with a reason (docs/permissions.md). */
@NullMarked
package org.bihuan.permission;

import org.jspecify.annotations.NullMarked;
