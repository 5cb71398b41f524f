package org.bihuan.refusal;

/**
 * One field that cannot be accepted.
 *
 * @param field name of the field as the form gives it, with an index for an item of a list: {@code problems[2].title}
 * @param reason what is wrong with it
 */
public record FieldError(String field, Reason reason) {}
