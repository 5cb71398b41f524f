package org.bihuan.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a problem is called, and what else is said of it.
 *
 * @param text one line of at most 200 characters
 * @param detail the whole where the line is not, before what the list says in detail
 */
record Title(String text, @Nullable String detail) {

    private static final int LONGEST = 200;

    /** Nothing of a long text or its lines is lost. */
    static Title of(String whole, @Nullable String detail) {
        String line = Words.oneLine(whole);
        if (line.length() <= LONGEST && line.equals(whole)) {
            return new Title(line, detail);
        }
        return new Title(cut(line), detail == null ? whole : whole + "\n" + detail);
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        // No character outside the basic plane is cut in two.
        int end = LONGEST - (Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? 2 : 1);
        return line.substring(0, end) + "…";
    }
}
