/** Supervision 督办 on pages: what is late by unit, urging, the letters. */
@NullMarked
package org.bihuan.escalation.pages;

import org.jspecify.annotations.NullMarked;
