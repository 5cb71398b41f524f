/** What all pages for people share: how a failure is shown. */
@NullMarked
package org.bihuan.pages;

import org.jspecify.annotations.NullMarked;
