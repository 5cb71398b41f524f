package org.bihuan.engine;

/** What an attribute or a text of a process file may hold. Only the kinds that say so may hold an expression. */
enum ValueKind {
    /** White space between elements. */
    NOTHING,
    /** Words for people; never an expression. */
    TEXT,
    /** A name of a thing of the flow: letters and digits. */
    WORD,
    /** A name a modelling tool has given: also {@code _ - .}. */
    IDENTIFIER,
    /** A name under which a process variable is stored. */
    VARIABLE_NAME,
    BOOLEAN,
    NUMBER,
    /** Days, as {@code 3650} or {@code P3650D}. */
    DAYS,
    /** The word {@code all}. */
    ALL,
    /** {@code ${word}}. */
    VARIABLE,
    /** A variable's name, or {@code ${word}}. */
    COLLECTION,
    /** An integer, or {@code ${word}}. */
    COUNT,
    /** {@code ${word}} or a comparison with a literal. */
    CONDITION,
    /** {@code ${word}} where the word is a known handler. */
    HANDLER,
    /** Known parties, with commas between them. */
    PARTIES,
    /** A type of form field. */
    FIELD_TYPE,
    /** {@code tFormalExpression} of BPMN. */
    FORMAL_EXPRESSION,
    /** {@code Point} of the diagram's coordinates. */
    POINT
}
