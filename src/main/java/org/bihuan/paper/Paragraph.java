package org.bihuan.paper;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of an official paper.
 *
 * @param level 0 for running text in 仿宋, 1 for a first heading 一、 in 黑体, 2 for a second heading （一） in 楷体, as GB/T 9704-2012,
 *     7.3.3 has them
 */
public record Paragraph(int level, String text) {

    /** A heading is short and does not go on as a sentence. */
    private static final int LONGEST_HEADING = 40;

    private static final Pattern FIRST = Pattern.compile("[一二三四五六七八九十]+、.*");
    private static final Pattern SECOND = Pattern.compile("[（(][一二三四五六七八九十]+[）)].*");

    /** The paragraphs of what somebody wrote, a line each; empty lines are left out. */
    public static List<Paragraph> of(String written) {
        return written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Paragraph(level(line), line))
                .toList();
    }

    private static int level(String line) {
        if (line.length() > LONGEST_HEADING || line.matches(".*[。；;：:]")) {
            return 0;
        }
        return FIRST.matcher(line).matches() ? 1 : SECOND.matcher(line).matches() ? 2 : 0;
    }
}
