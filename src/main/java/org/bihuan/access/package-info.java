/** How people and programs get in: password, token, session. */
@NullMarked
package org.bihuan.access;

import org.jspecify.annotations.NullMarked;
