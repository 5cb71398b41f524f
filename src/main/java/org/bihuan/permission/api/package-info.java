/** The policy at the door of every operation and page. */
@NullMarked
package org.bihuan.permission.api;

import org.jspecify.annotations.NullMarked;
