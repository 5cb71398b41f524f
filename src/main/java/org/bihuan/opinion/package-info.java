/** The review opinion 审议意见 and its problem list: drafted, approved, numbered, delivered. */
@NullMarked
package org.bihuan.opinion;

import org.jspecify.annotations.NullMarked;
