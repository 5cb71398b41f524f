/** Helping an account in again: what one administrator may do alone, and what takes two. */
@NullMarked
package org.bihuan.access.recovery;

import org.jspecify.annotations.NullMarked;
