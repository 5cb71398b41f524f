/** Pages for those who vote or mark without an account. */
@NullMarked
package org.bihuan.ballot.pages;

import org.jspecify.annotations.NullMarked;
