/** The journal over HTTP. */
@NullMarked
package org.bihuan.journal.api;

import org.jspecify.annotations.NullMarked;
