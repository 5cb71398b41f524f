/** Hand-over of a problem 交办: receipt, assignment to units, sign for, and disputes about who is responsible. */
@NullMarked
package org.bihuan.handover;

import org.jspecify.annotations.NullMarked;
