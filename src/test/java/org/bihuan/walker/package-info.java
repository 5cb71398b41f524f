/** A program that walks any matter to its end over HTTP, knowing the contract and nothing of the processes. */
@NullMarked
package org.bihuan.walker;

import org.jspecify.annotations.NullMarked;
