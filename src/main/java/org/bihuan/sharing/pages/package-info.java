/**
 * Pages on which a matter is shared with upper and lower congresses, what they share is read, and topics are answered together 同题共答; on
 * which their figures stand beside each other; and on which a project group is changed.
 */
@NullMarked
package org.bihuan.sharing.pages;

import org.jspecify.annotations.NullMarked;
