/** Pages and data for everybody, without an account: what was published of what came of a matter. */
@NullMarked
package org.bihuan.publication.pages;

import org.jspecify.annotations.NullMarked;
