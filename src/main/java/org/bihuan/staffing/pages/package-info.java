/** Pages on which people, accounts and posts are looked after, and on which it is looked at what was done to them. */
@NullMarked
package org.bihuan.staffing.pages;

import org.jspecify.annotations.NullMarked;
