/** The journal: who did what and when, in hash chains that show any later change (docs/journal.md). */
@NullMarked
package org.bihuan.journal;

import org.jspecify.annotations.NullMarked;
