/** The rule book on pages: read, proposed, decided. */
@NullMarked
package org.bihuan.amendment.pages;

import org.jspecify.annotations.NullMarked;
