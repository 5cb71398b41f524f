/** Satisfaction votes and other secret ballots 测评和表决, and marking by the people 阅卷. */
@NullMarked
package org.bihuan.ballot;

import org.jspecify.annotations.NullMarked;
