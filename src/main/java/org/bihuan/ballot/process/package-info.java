/** Handlers of the ballot process. */
@NullMarked
package org.bihuan.ballot.process;

import org.jspecify.annotations.NullMarked;
