package org.bihuan.api;

/** How deep and how long what comes as JSON may be. */
public final class JsonBounds {

    /** Objects and lists within each other; the deepest form has six. */
    public static final int DEPTH = 32;
    /** Characters of one text. The longest text a form takes is shorter; a body may have at most 2 MB of them. */
    public static final int STRING = 1_000_000;
    /** Digits of one number. The largest amount has 24. */
    public static final int NUMBER = 400;
    /** Characters of one name. */
    public static final int NAME = 200;
    /** Names, values and brackets together, which bounds lists: one of ten thousand records of ten fields. */
    public static final int TOKENS = 250_000;

    private JsonBounds() {}
}
