/** A person's messages over HTTP. */
@NullMarked
package org.bihuan.notification.api;

import org.jspecify.annotations.NullMarked;
