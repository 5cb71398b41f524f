/** The ledger over HTTP. */
@NullMarked
package org.bihuan.problem.api;

import org.jspecify.annotations.NullMarked;
