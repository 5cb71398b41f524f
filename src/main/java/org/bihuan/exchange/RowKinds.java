package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the rows below a header apart: problems, and what offices write between and after them. */
final class RowKinds {

    enum Kind {
        PROBLEM,
        /** More lines of the problem above, whose title is merged over them. */
        CONTINUED,
        HEADING,
        /** Words to the reader that are not in the list of usual ones, so they are named in a warning. */
        REMARK,
        /** Blank, a total, a signature, an example, the header once more. */
        NOTHING
    }

    private static final Map<String, List<String>> WORDS = Rules.words("list-rows.yaml");
    private static final Set<String> TOTALS =
            WORDS.get("totals").stream().map(Words::key).collect(Collectors.toUnmodifiableSet());
    private static final Pattern TOTAL = beginning("totals", "(?:[:(,，\\d].*)?");
    private static final Pattern NOTE = beginning("notes", "\\d{0,2}(?:[:(].*)?");
    /** In place of a number: the row of a template that shows how to fill it in. */
    private static final Pattern EXAMPLE = Pattern.compile("(?:示例|样例|example)(?:[:(].*)?");

    private static final Pattern ORDINAL =
            Pattern.compile("^(?:[一二三四五六七八九十]+[、.].+|[(][一二三四五六七八九十]+[)].+|第[一二三四五六七八九十]+(?:部分|类|项|批).*)");
    private static final Pattern SERIAL = Pattern.compile("[\\dA-Za-z.()=-]{1,8}");
    private static final int MUCH_TEXT = 12;

    private final Grid grid;
    private final Header header;
    private final int title;
    private final int lead;
    private final int serial;
    private final Set<Integer> read = new HashSet<>();
    private final Map<Integer, Set<String>> headerKeys = new TreeMap<>();
    private final int lastComplete;

    RowKinds(Grid grid, Header header) {
        this.grid = grid;
        this.header = header;
        title = index(Column.TITLE);
        lead = index(Column.LEAD_UNIT);
        serial = index(Column.SERIAL);
        for (int i = 0; i < header.columns().size(); i++) {
            ReadColumn column = header.columns().get(i);
            if (column.field() != Column.IGNORE) {
                read.add(column.index());
            }
            headerKeys.put(
                    column.index(),
                    header.texts().get(i).stream().map(Mapping::key).collect(Collectors.toSet()));
        }
        lastComplete = grid.rows().tailSet(header.firstDataRow(), true).descendingSet().stream()
                .filter(row -> !grid.spanned(row, title).isEmpty()
                        && lead >= 0
                        && !grid.spanned(row, lead).isEmpty())
                .filter(row -> !grid.row(row).isEmpty() && !repeated(cells(row)))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Pattern beginning(String list, String rest) {
        String words =
                WORDS.get(list).stream().map(Words::dense).map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("^(?:" + words + ")" + rest + "$", Pattern.DOTALL);
    }

    private int index(Column field) {
        return header.column(field).map(ReadColumn::index).orElse(-1);
    }

    private SortedMap<Integer, Cell> cells(int row) {
        SortedMap<Integer, Cell> cells = new TreeMap<>(grid.row(row));
        cells.keySet().retainAll(read);
        return cells;
    }

    Kind kind(int row) {
        SortedMap<Integer, Cell> cells = cells(row);
        if (cells.isEmpty() || onlySerial(cells) || repeated(cells) || numbering(row, cells)) {
            return Kind.NOTHING;
        }
        if (continued(row, cells)) {
            return Kind.CONTINUED;
        }
        int first = cells.firstKey();
        String text = Words.dense(cells.get(first).text());
        if (first == serial && EXAMPLE.matcher(text).matches()) {
            return Kind.NOTHING;
        }
        boolean titled = cells.containsKey(title) && first != title;
        boolean led = cells.containsKey(lead) && first != lead;
        if (!led
                && (TOTALS.contains(Words.key(text))
                        || !titled && TOTAL.matcher(text).matches())) {
            return Kind.NOTHING;
        }
        if (NOTE.matcher(text).matches() && (!led || label(cells.get(lead)))) {
            return Kind.NOTHING;
        }
        boolean wide = grid.width(row, first) >= Math.min(3, header.columns().size());
        if (!led && !titled && (wide || first != title) && ORDINAL.matcher(text).matches()) {
            return Kind.HEADING;
        }
        boolean aside = cells.size() == 1 && (wide || first == serial && text.length() > MUCH_TEXT);
        boolean after =
                row > lastComplete && cells.size() <= 2 && !cells.containsKey(title) && !cells.containsKey(lead);
        return aside || after ? Kind.REMARK : Kind.PROBLEM;
    }

    private boolean label(Cell cell) {
        return NOTE.matcher(Words.dense(cell.text())).matches();
    }

    /** A form numbered in advance and not filled in. */
    private boolean onlySerial(SortedMap<Integer, Cell> cells) {
        return cells.size() == 1
                && cells.firstKey() == serial
                && SERIAL.matcher(Words.dense(cells.get(serial).text())).matches();
    }

    /** The header again, as on each printed page. */
    private boolean repeated(SortedMap<Integer, Cell> cells) {
        return cells.size() >= 2
                && cells.entrySet().stream()
                        .allMatch(cell -> headerKeys
                                .getOrDefault(cell.getKey(), Set.of())
                                .contains(Mapping.key(cell.getValue().text())));
    }

    /** The row 1, 2, 3, 4 … that numbers the columns of a form. */
    private boolean numbering(int row, SortedMap<Integer, Cell> cells) {
        if (row != header.firstDataRow() || cells.size() < 4 || !cells.containsKey(title)) {
            return false;
        }
        List<String> texts = new ArrayList<>();
        cells.values().forEach(cell -> texts.add(Words.key(cell.text())));
        for (int i = 1; i < texts.size(); i++) {
            if (!isNext(texts.get(i - 1), texts.get(i)) && i > 1) {
                return false;
            }
        }
        return texts.get(texts.size() - 1).matches("\\d{1,2}");
    }

    private static boolean isNext(String before, String after) {
        return before.matches("\\d{1,2}")
                && after.matches("\\d{1,2}")
                && Integer.parseInt(after) == Integer.parseInt(before) + 1;
    }

    private boolean continued(int row, SortedMap<Integer, Cell> cells) {
        return grid.mergedFromAbove(row, title)
                && !cells.containsKey(title)
                && !cells.containsKey(serial)
                && !cells.containsKey(index(Column.DETAIL))
                && (serial < 0 || grid.mergedFromAbove(row, serial));
    }

    /** The words of a heading. */
    @Nullable
    String heading(int row) {
        return Words.oneLine(cells(row).values().iterator().next().text());
    }
}
