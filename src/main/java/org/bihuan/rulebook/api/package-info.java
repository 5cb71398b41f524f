/** The rule book over HTTP. */
@NullMarked
package org.bihuan.rulebook.api;

import org.jspecify.annotations.NullMarked;
