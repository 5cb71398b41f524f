/** Marking by the people 阅卷: invited deputies and the public score a problem; shown beside the vote, never instead of it. */
@NullMarked
package org.bihuan.rating;

import org.jspecify.annotations.NullMarked;
