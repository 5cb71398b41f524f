package org.bihuan.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks a name into lines of a given width. Widths are reckoned, not measured, so that a picture is the same on every
 * machine: a Chinese character is as wide as the font is high, any other a little more than half of that.
 *
 * @param fontSize in pixels
 */
record Lettering(int fontSize) {

    static final Lettering INSIDE = new Lettering(12);
    static final Lettering OUTSIDE = new Lettering(11);

    private static final double LATIN = 0.56;
    private static final int FIRST_WIDE = 0x2E80;
    private static final Pattern PIECE = Pattern.compile("[\\u2E80-\\uFFFF]|[^\\s\\u2E80-\\uFFFF]+\\s*|\\s+");
    private static final String NEVER_FIRST = ",。?、)”";

    /** Pixels from one line to the next. */
    int lineHeight() {
        return 14;
    }

    double width(String text) {
        return text.codePoints()
                .mapToDouble(c -> c >= FIRST_WIDE ? fontSize : fontSize * LATIN)
                .sum();
    }

    /** The lines of the text, none wider than the width unless a single word is. */
    List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        var pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String piece = pieces.group();
            if (!line.isEmpty()
                    && width((line + piece).stripTrailing()) > width
                    && !NEVER_FIRST.contains(piece.strip())) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Whether the text, broken into lines, stays within the box. */
    boolean fits(String text, Box box) {
        List<String> lines = lines(text, box.width());
        return lines.size() * lineHeight() <= box.height()
                && lines.stream().allMatch(line -> width(line) <= box.width() + 1);
    }
}
