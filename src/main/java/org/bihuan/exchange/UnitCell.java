package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a cell that names units. In a column that uses semicolons, a comma in a cell of Latin script belongs to a name ("Defense,
 * Veterans and Emergency Management"); a slash between single letters never divides (A/S).
 */
final class UnitCell {

    /** A name as the cell gives it, and the part it says the unit has. */
    record Named(String name, Part part) {}

    /** What the words beside a name say of the unit. */
    enum Part {
        UNSAID,
        LEAD,
        ASSISTING
    }

    private static final Pattern MARKS =
            Pattern.compile("[、，,；;\\n\\r]|(?<!(?<![A-Za-z])[A-Za-z])/|/(?![A-Za-z](?![A-Za-z]))|／");
    private static final Pattern MARKS_BUT_COMMA =
            Pattern.compile("[、；;\\n\\r]|(?<!(?<![A-Za-z])[A-Za-z])/|/(?![A-Za-z](?![A-Za-z]))|／");
    private static final Pattern LABEL =
            Pattern.compile("^(?:(牵头|主办|主责|责任)|(配合|协办|会办|参与))(?:责任|整改)?(?:单位|部门)?[:\uFF1A]\\s*(.*)$");
    private static final Pattern NOTE =
            Pattern.compile("^(.*?)\\s*[(\uFF08](?:(牵头|主办|主责|牵头单位|lead)|(配合|协办|会办|配合单位))[)\uFF09]$");

    private UnitCell() {}

    /** @param semicolons whether the column's cells use semicolons */
    static List<Named> split(String text, boolean semicolons) {
        Pattern marks = semicolons && !Words.hasHan(text) ? MARKS_BUT_COMMA : MARKS;
        List<Named> units = new ArrayList<>();
        Part part = Part.UNSAID;
        for (String piece : outsideBrackets(text, marks)) {
            String name = piece.strip();
            Matcher label = LABEL.matcher(name);
            if (label.matches()) {
                part = label.group(1) != null ? Part.LEAD : Part.ASSISTING;
                name = label.group(3).strip();
            }
            Matcher note = NOTE.matcher(name);
            Part own = part;
            if (note.matches()) {
                own = note.group(2) != null ? Part.LEAD : Part.ASSISTING;
                name = note.group(1).strip();
            }
            if (!name.isEmpty()) {
                units.add(new Named(name, own));
            }
        }
        return units;
    }

    /** Marks in brackets belong to the name: 县住建局(城建、房管). */
    private static List<String> outsideBrackets(String text, Pattern marks) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = marks.matcher(text);
        int start = 0;
        while (matcher.find()) {
            String before = text.substring(start, matcher.start());
            if (count(before, "(\uFF08") <= count(before, ")\uFF09")) {
                pieces.add(before);
                start = matcher.end();
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static long count(String text, String brackets) {
        return text.chars().filter(c -> brackets.indexOf(c) >= 0).count();
    }
}
