/** Sessions of people at the pages: listed, limited in time and number, ended. */
@NullMarked
package org.bihuan.access.session;

import org.jspecify.annotations.NullMarked;
