/** The problem list 问题清单 and the ledger 台账 kept from it. */
@NullMarked
package org.bihuan.problem;

import org.jspecify.annotations.NullMarked;
