/** Ballots and marks over HTTP. */
@NullMarked
package org.bihuan.ballot.api;

import org.jspecify.annotations.NullMarked;
