/** Tables of figures over the ledger 统计分析, each figure with the address of exactly its rows. */
@NullMarked
package org.bihuan.statistics;

import org.jspecify.annotations.NullMarked;
