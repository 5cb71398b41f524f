/** What upper and lower congresses see of each other, and who is in a project group, on pages. */
@NullMarked
package org.bihuan.sharing.pages;

import org.jspecify.annotations.NullMarked;
