package org.bihuan.task;

import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a form is read by: a rule book, and the problem it is about, as far as parameters differ from one to the next.
 *
 * @param subject nothing where the form is about no problem
 */
record Terms(RuleBook rules, @Nullable Subject subject) {}
