/** Review by the session of the standing committee 审议. */
@NullMarked
package org.bihuan.review;

import org.jspecify.annotations.NullMarked;
