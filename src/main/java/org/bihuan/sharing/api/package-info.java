/** Shares, shared matters, figures of the tree and project groups over HTTP. */
@NullMarked
package org.bihuan.sharing.api;

import org.jspecify.annotations.NullMarked;
