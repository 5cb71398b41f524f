/** Continuing rectification 持续整改: goals by stage, reviewed until they are reached. */
@NullMarked
package org.bihuan.longterm;

import org.jspecify.annotations.NullMarked;
