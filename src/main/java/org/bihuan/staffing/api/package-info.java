/** People, accounts, posts and substitutes over HTTP. */
@NullMarked
package org.bihuan.staffing.api;

import org.jspecify.annotations.NullMarked;
