/** The process library 流程: every model with its versions and how many run by each. */
@NullMarked
package org.bihuan.library;

import org.jspecify.annotations.NullMarked;
