/** Closed-loop supervision by local people's congresses, from problem list to sign-off. */
@NullMarked
package org.bihuan;

import org.jspecify.annotations.NullMarked;
