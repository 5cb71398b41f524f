/** The case file 监督事项: its parties, its stage, how it starts and how it ends. */
@NullMarked
package org.bihuan.matter;

import org.jspecify.annotations.NullMarked;
