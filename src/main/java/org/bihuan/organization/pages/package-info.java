/** The page on which a fresh installation is set up for its congress. */
@NullMarked
package org.bihuan.organization.pages;

import org.jspecify.annotations.NullMarked;
