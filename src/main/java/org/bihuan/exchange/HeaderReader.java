package org.bihuan.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one or more rows as the header of a list. */
final class HeaderReader {

    private static final int COLUMNS = 500;
    private static final Pattern MONEY_UNIT = Pattern.compile("[(]?(?:单位)?:?(?:人民币)?(亿元|万元|千元|元)[)]?$");
    private static final Pattern TIME_UNIT = Pattern.compile("[(](工作日|个工作日|天|日|周|个月|月|年)[)]$");

    private final Grid grid;
    private final Mapping mapping;
    private final int width;

    HeaderReader(Grid grid, Mapping mapping, int width) {
        this.grid = grid;
        this.mapping = mapping;
        this.width = Math.min(width, COLUMNS);
    }

    Header read(int row, int depth) {
        List<Integer> indexes = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> words = texts(row, depth, column);
            if (!words.isEmpty()) {
                indexes.add(column);
                texts.add(words);
            }
        }
        List<Optional<Column>> mapped = texts.stream().map(this::mapped).toList();
        List<@Nullable Column> fields = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        Set<Column> taken = EnumSet.noneOf(Column.class);
        mapped.forEach(field -> field.ifPresent(taken::add));
        Set<Column> byMapping = EnumSet.copyOf(taken.isEmpty() ? EnumSet.noneOf(Column.class) : taken);
        for (int i = 0; i < texts.size(); i++) {
            Column field = mapped.get(i).orElse(null);
            if (field == null) {
                Column known = known(texts.get(i)).orElse(null);
                field = known == null ? null : free(known, taken);
                if (field != null) {
                    taken.add(field);
                } else if (known != null && !byMapping.contains(known)) {
                    doubled.add(last(texts.get(i)));
                }
            }
            fields.add(field);
        }
        titleFromDetail(fields);
        return new Header(
                row,
                depth,
                columns(indexes, texts, fields),
                texts,
                (int) mapped.stream().filter(Optional::isPresent).count(),
                doubled);
    }

    private List<String> texts(int row, int depth, int column) {
        List<String> texts = new ArrayList<>();
        for (int r = row; r < row + depth; r++) {
            String text = Words.oneLine(grid.headed(r, column).text());
            if (!text.isEmpty() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private Optional<Column> mapped(List<String> texts) {
        return names(texts).stream()
                .map(mapping::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Column> known(List<String> texts) {
        return names(texts).stream()
                .map(ColumnSynonyms::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What a column may be called by: its words together, the lowest, the uppermost. */
    static List<String> names(List<String> texts) {
        return List.of(String.join("", texts), last(texts), texts.get(0));
    }

    private static String last(List<String> texts) {
        return texts.get(texts.size() - 1);
    }

    /** The field itself, or for a second column of problem words the detail; null where that is taken too. */
    private static @Nullable Column free(Column known, Set<Column> taken) {
        if (!taken.contains(known)) {
            return known;
        }
        return known == Column.TITLE && !taken.contains(Column.DETAIL) ? Column.DETAIL : null;
    }

    private static void titleFromDetail(List<@Nullable Column> fields) {
        if (!fields.contains(Column.TITLE) && fields.contains(Column.DETAIL)) {
            fields.set(fields.indexOf(Column.DETAIL), Column.TITLE);
        }
    }

    private static List<ReadColumn> columns(
            List<Integer> indexes, List<List<String>> texts, List<@Nullable Column> fields) {
        Map<String, Integer> times = new HashMap<>();
        List<ReadColumn> columns = new ArrayList<>();
        for (int i = 0; i < indexes.size(); i++) {
            String header = last(texts.get(i));
            int time = times.merge(header, 1, Integer::sum);
            columns.add(new ReadColumn(
                    indexes.get(i),
                    time == 1 ? header : header + " (" + time + ")",
                    fields.get(i),
                    unit(fields.get(i), texts.get(i))));
        }
        return columns;
    }

    private static @Nullable String unit(@Nullable Column field, List<String> texts) {
        Pattern pattern = field == Column.AMOUNT || field == Column.RECTIFIED_AMOUNT
                ? MONEY_UNIT
                : field == Column.DUE ? TIME_UNIT : null;
        if (pattern == null) {
            return null;
        }
        for (int i = texts.size() - 1; i >= 0; i--) {
            Matcher matcher = pattern.matcher(Words.dense(texts.get(i)));
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }
}
