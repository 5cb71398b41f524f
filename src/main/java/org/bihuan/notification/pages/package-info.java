/** A reader's messages on pages. */
@NullMarked
package org.bihuan.notification.pages;

import org.jspecify.annotations.NullMarked;
