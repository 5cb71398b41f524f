/** What people do in a real browser, on the packaged program with its demo county. */
@NullMarked
package org.bihuan.browser;

import org.jspecify.annotations.NullMarked;
