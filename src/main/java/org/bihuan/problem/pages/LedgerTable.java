package org.bihuan.problem.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Problem;
import org.bihuan.problem.api.LedgerCells;
import org.bihuan.problem.api.LedgerColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger as a table of words: what a column says of a problem, as it is read on a page. */
@Component
class LedgerTable {

    /** Of these, nothing is said where there were none. */
    private static final Set<String> COUNTS = Set.of("extensions", "returns", "reworks", "urges", "evidence");

    /** Written by people here in Chinese, whatever the reader's language. */
    private static final Set<String> CHINESE = Set.of(
            "title",
            "matterTitle",
            "detail",
            "requirement",
            "leadUnit",
            "assistingUnits",
            "measures",
            "type",
            "number",
            "latestProgress");

    /** Characters of a text on a page, and what all texts of a row share with its other cells. */
    private static final int BEGINNING = 120;

    private static final int TOGETHER = 600;
    private static final int CELL = 14;

    private final LedgerCells cells;

    LedgerTable(LedgerCells cells) {
        this.cells = cells;
    }

    /**
     * A column.
     *
     * @param kind number, long, state or plain
     */
    record Column(
            String word,
            String heading,
            String kind,
            @Nullable String lang) {}

    /** A row; its cells stand in the order of the columns. */
    record Row(String id, String light, List<String> cells) {}

    List<Column> headings(List<String> chosen) {
        return chosen.stream()
                .map(it -> new Column(
                        it, cells.heading(it), LedgerColumns.kind(it), CHINESE.contains(it) ? "zh-CN" : null))
                .toList();
    }

    /** The rows with whole texts, for paper. */
    List<Row> rows(Actor actor, List<Problem> problems, List<String> chosen) {
        return rows(actor, problems, chosen, Integer.MAX_VALUE);
    }

    /** The rows with the beginnings of long texts, for a page; who wants the whole opens the problem. */
    List<Row> beginnings(Actor actor, List<Problem> problems, List<String> chosen) {
        long texts = chosen.stream()
                .filter(it -> LedgerColumns.kind(it).equals("long"))
                .count();
        int room = Math.max(4, (TOGETHER - CELL * chosen.size()) / (int) Math.max(1, texts));
        return rows(actor, problems, chosen, Math.min(BEGINNING, room));
    }

    private List<Row> rows(Actor actor, List<Problem> problems, List<String> chosen, int most) {
        return cells.rows(actor, problems, chosen).stream()
                .map(it -> {
                    var words = new ArrayList<String>(chosen.size());
                    for (int i = 0; i < chosen.size(); i++) {
                        String word = word(chosen.get(i), it.cells().get(i));
                        words.add(LedgerColumns.kind(chosen.get(i)).equals("long") ? cut(word, most) : word);
                    }
                    return new Row(it.problem().id(), it.light().word(), words);
                })
                .toList();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip() + "…";
    }

    private static String word(String column, @Nullable Object value) {
        if (value == null || (COUNTS.contains(column) && value.equals(0))) {
            return "";
        }
        return value instanceof BigDecimal amount
                ? new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(amount.setScale(Math.min(6, amount.scale()), RoundingMode.HALF_UP))
                : value.toString();
    }
}
