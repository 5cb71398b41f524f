/** What all of the REST API shares: errors, paging, who calls, requests that must not take effect twice. */
@NullMarked
package org.bihuan.api;

import org.jspecify.annotations.NullMarked;
