package org.bihuan.exchange;

import java.util.regex.Pattern;

/**
 * Texts a spreadsheet would take for a formula (OWASP: CSV injection; ASVS 5.0, 1.2.10), in full width as well: some take ＝ for =. On the way out such a text gets one
 * apostrophe, on the way in it loses one, so that a list that was exported and imported again is the same.
 */
public final class Formula {

    /** With the apostrophes it may have already: the one that is added must be the one that is taken away. */
    private static final Pattern TAKEN_FOR_ONE = Pattern.compile("(?s)'*[=+\\-@＝＋－＠\\t\\r\\n].*");

    private Formula() {}

    /** The text as it can be written into a file of comma-separated values. */
    public static String quoted(String text) {
        return TAKEN_FOR_ONE.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was written so. */
    static String unquoted(String text) {
        return text.startsWith("'") && TAKEN_FOR_ONE.matcher(text).matches() ? text.substring(1) : text;
    }
}
