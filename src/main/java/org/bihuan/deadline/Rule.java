package org.bihuan.deadline;

/**
 * A term as a rule book sets it.
 *
 * @param name parameter of the rule book, for example {@code plan}
 * @param term the span
 * @param rollForward whether a due date on a non-working day moves to the next working day; a term that counts back moves
 *     to the working day before, so that the span the law guarantees is never shortened
 * @param citation where the term comes from
 */
public record Rule(String name, Term term, boolean rollForward, Citation citation) {}
