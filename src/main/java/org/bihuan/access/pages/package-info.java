/** Pages on which people activate an account, change a password, and use a second factor. */
@NullMarked
package org.bihuan.access.pages;

import org.jspecify.annotations.NullMarked;
