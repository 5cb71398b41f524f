/** Public holidays announced or corrected while the program runs, and the due dates they move 放假安排. */
@NullMarked
package org.bihuan.holiday;

import org.jspecify.annotations.NullMarked;
