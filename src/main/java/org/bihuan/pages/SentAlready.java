package org.bihuan.pages;

/** A form that was sent before, and whose first answer leads nowhere that could be shown again. */
final class SentAlready extends RuntimeException {

    /** Key of the sentence that says what became of it. */
    final String code;

    SentAlready(String code) {
        super(code);
        this.code = code;
    }
}
