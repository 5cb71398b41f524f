/** What the responsible unit does about a problem 整改: plan, progress, report. */
@NullMarked
package org.bihuan.rectification;

import org.jspecify.annotations.NullMarked;
