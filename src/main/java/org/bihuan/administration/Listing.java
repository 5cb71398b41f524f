package org.bihuan.administration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.exchange.Cell;
import org.bihuan.exchange.Tables;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of units 单位 or people 人员, told by its header.
 *
 * @param columns column by header
 * @param rows those below the header
 */
record Listing(String sheet, Map<String, Integer> columns, List<Row> rows) {

    static final List<String> UNITS = List.of("单位名称", "类别", "上级机关", "别名");
    static final List<String> PEOPLE = List.of("姓名", "登录名", "单位", "岗位", "起始日期", "邮箱", "手机");

    /** Titles and notes may stand above a header, but not many. */
    private static final int HEAD = 20;

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    /** The listing a sheet holds, if its header has this column. */
    static Optional<Listing> of(Tables.Table table, String telling, List<String> known) {
        for (int i = 0; i < Math.min(HEAD, table.lines().size()); i++) {
            var columns = new HashMap<String, Integer>();
            Tables.Line header = table.lines().get(i);
            for (int column = 0; column < header.cells().size(); column++) {
                String name = header.cell(column).text().replaceAll("[\\s*＊　]", "");
                if (known.contains(name)) {
                    columns.putIfAbsent(name, column);
                }
            }
            if (columns.containsKey(telling)) {
                var rows = table.lines().subList(i + 1, table.lines().size()).stream()
                        .map(line -> new Row(table.name(), line, columns))
                        .filter(row -> known.stream().anyMatch(column -> row.text(column) != null))
                        .toList();
                return Optional.of(new Listing(table.name(), columns, rows));
            }
        }
        return Optional.empty();
    }

    /** A row of it. */
    record Row(String sheet, Tables.Line line, Map<String, Integer> columns) {

        int number() {
            return line.number();
        }

        private Cell cell(String column) {
            return columns.containsKey(column) ? line.cell(columns.get(column)) : line.cell(Integer.MAX_VALUE);
        }

        /** What stands there; nothing in an empty cell. */
        @Nullable
        String text(String column) {
            String text = cell(column).text();
            return text.isEmpty() ? null : text;
        }

        /** What stands there as a text that must be there and fit. */
        String required(String column, int most) throws NotTaken {
            String text = optional(column, most);
            if (text == null) {
                throw fault(column, "organization.import.required");
            }
            return text;
        }

        /** What stands there as a text that must fit. */
        @Nullable
        String optional(String column, int most) throws NotTaken {
            if (cell(column).error()) {
                throw fault(column, "organization.import.error");
            }
            String text = text(column);
            if (text != null && text.codePointCount(0, text.length()) > most) {
                throw fault(column, "organization.import.long", most);
            }
            if (text != null
                    && text.codePoints()
                            .anyMatch(point ->
                                    Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE)) {
                throw fault(column, "organization.import.character");
            }
            return text;
        }

        /** The day that stands there. */
        @Nullable
        LocalDate day(String column) throws NotTaken {
            Cell cell = cell(column);
            if (cell.isEmpty() || cell.date() != null) {
                return cell.date();
            }
            Matcher written = DAY.matcher(cell.text());
            try {
                if (written.matches()) {
                    return LocalDate.of(
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(3)));
                }
            } catch (java.time.DateTimeException noSuchDay) {
                // Told like anything else that is no day.
            }
            throw fault(column, "organization.import.date", cell.text());
        }

        /** Several names in one cell. */
        List<String> several(String column, int most) throws NotTaken {
            String text = optional(column, 20 * most);
            if (text == null) {
                return List.of();
            }
            List<String> names = Stream.of(text.split("[、，,；;|/]"))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .toList();
            if (names.stream().anyMatch(it -> it.codePointCount(0, it.length()) > most)) {
                throw fault(column, "organization.import.long", most);
            }
            return names;
        }

        NotTaken fault(String column, String code, Object... arguments) {
            String value = text(column) == null ? "" : text(column);
            return new NotTaken(new Rejected(
                    sheet,
                    number(),
                    column,
                    value.length() > 200 ? value.substring(0, 200) : value,
                    Reason.of(code, arguments)));
        }
    }

    /** A row that is not taken, and the first thing that is wrong with it. */
    record Rejected(String sheet, int row, String column, String value, Reason reason) {}

    /** Ends the reading of one row. */
    static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Rejected rejected;

        private NotTaken(Rejected rejected) {
            super(rejected.reason().toString(), null, false, false);
            this.rejected = rejected;
        }

        Rejected rejected() {
            return rejected;
        }
    }

    /** A word as it is looked up. */
    static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
