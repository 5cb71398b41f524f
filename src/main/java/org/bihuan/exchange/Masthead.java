package org.bihuan.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows above the header say of the list as a whole.
 *
 * @param title its heading
 * @param number document number
 * @param issuedOn its own date
 * @param moneyUnit what its amounts are counted in
 */
record Masthead(
        @Nullable String title,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String moneyUnit) {

    private static final Pattern NUMBER = Pattern.compile("([\\p{IsHan}]{1,15})[〔\\[(【](\\d{4})[〕\\])】](第)?(\\d+)号");
    private static final Pattern NUMBER_LABEL = Pattern.compile("^.*(?:发文字号|文号|字号)(?=.)");
    private static final Pattern DATED = Pattern.compile(
            "(?:(?:交办|印发|发文|下达|清单|制发|签发)(?:日期|时间)|(?<![\\p{IsHan}])(?:日期|时间)|\\b(?:date )?issued(?: on)?|(?<![a-z] )\\bdate)\\s*:\\s*([^\\s,;]+(?: \\d[^\\s]*){0,2}|[a-z]+ \\d{1,2}, ?\\d{4})");
    private static final Pattern MONEY = Pattern.compile("单位:(?:人民币)?(亿元|万元|千元|元)");
    private static final Pattern LABELLED = Pattern.compile("^[^:]{1,12}:.*");

    /** Reads the rows of the grid above the given one. */
    static Masthead above(Grid grid, int headerRow) {
        List<Cell> cells = grid.rows().headSet(headerRow).stream()
                .flatMap(row -> grid.row(row).values().stream())
                .toList();
        List<String> texts = cells.stream()
                .map(cell -> Words.oneLine(Words.plain(cell.text())))
                .toList();
        return new Masthead(
                texts.stream()
                        .filter(text ->
                                text.length() >= 4 && !LABELLED.matcher(text).matches())
                        .filter(text -> !NUMBER.matcher(text.replace(" ", "")).matches())
                        .filter(text -> DueReader.day(Cell.text(text)) == null)
                        .findFirst()
                        .orElse(null),
                cells.stream()
                        .map(Masthead::number)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null),
                issuedOn(cells, texts),
                texts.stream()
                        .map(text -> MONEY.matcher(text.replace(" ", "")))
                        .filter(Matcher::find)
                        .map(matcher -> matcher.group(1))
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable String number(Cell cell) {
        Matcher matcher = NUMBER.matcher(Words.dense(cell.text()));
        if (!matcher.find()) {
            return null;
        }
        String office = NUMBER_LABEL.matcher(matcher.group(1)).replaceFirst("");
        String ordinal = matcher.group(3) == null ? "" : "第";
        return office + "〔" + matcher.group(2) + "〕" + ordinal + matcher.group(4) + "号";
    }

    /** A date the list calls its own; a date alone in its cell will do, if there is one only. */
    private static @Nullable LocalDate issuedOn(List<Cell> cells, List<String> texts) {
        for (String text : texts) {
            Matcher matcher = DATED.matcher(text.toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                LocalDate day = DueReader.day(Cell.text(matcher.group(1)));
                if (day != null) {
                    return day;
                }
            }
        }
        List<LocalDate> alone = cells.stream()
                .map(DueReader::day)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return alone.size() == 1 ? alone.get(0) : null;
    }
}
