/** The tables of statistics over HTTP. */
@NullMarked
package org.bihuan.statistics.api;

import org.jspecify.annotations.NullMarked;
