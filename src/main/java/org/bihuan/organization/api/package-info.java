/** Units and people over HTTP. */
@NullMarked
package org.bihuan.organization.api;

import org.jspecify.annotations.NullMarked;
