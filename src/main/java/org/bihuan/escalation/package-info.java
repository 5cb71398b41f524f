/** The escalation ladder 督办阶梯 beside a problem's own course: prompt, letters, explanation, inquiry, interpellation, investigation. */
@NullMarked
package org.bihuan.escalation;

import org.jspecify.annotations.NullMarked;
