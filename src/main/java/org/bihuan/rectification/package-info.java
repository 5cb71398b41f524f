/** What the responsible unit does about a problem 整改: receipt, assignment, sign for, plan, report. */
@NullMarked
package org.bihuan.rectification;

import org.jspecify.annotations.NullMarked;
