/** The page on which boundaries are supplied, and the boundaries as the map fetches them. */
@NullMarked
package org.bihuan.boundary.pages;

import org.jspecify.annotations.NullMarked;
