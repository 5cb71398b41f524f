package org.bihuan.problem.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** The columns the ledger has, each by its word; the words of a heading are {@code ledger.<word>}. */
public final class LedgerColumns {

    /** What was last reported, with its day. */
    static final String LATEST = "latestProgress";

    /** All there are, in the order of the full export. */
    public static final List<String> ALL = List.of(
            "id",
            "matter",
            "title",
            "detail",
            "requirement",
            "type",
            "category",
            "grade",
            "leadUnit",
            "assistingUnits",
            "status",
            "light",
            "issuedOn",
            "originalDue",
            "due",
            "daysLeft",
            "dueText",
            "amount",
            "rectifiedAmount",
            "responsible",
            "measures",
            "percent",
            "selfRating",
            "evidence",
            "returns",
            "reworks",
            "urges",
            "cycle",
            "occurrence",
            "extensions",
            "tags",
            "progressDue",
            "parent",
            "mergedInto",
            "endReason",
            "closedOn",
            "degree",
            "satisfaction",
            "lookBack",
            "remainderOf",
            "reportedClosedOn",
            "matterTitle",
            "number",
            LATEST);

    /** What a page shows unless asked otherwise. */
    public static final List<String> USUAL = List.of(
            "light",
            "title",
            "id",
            "leadUnit",
            "status",
            "due",
            "originalDue",
            "extensions",
            "returns",
            "urges",
            "grade",
            "type",
            "amount",
            "issuedOn",
            "closedOn",
            "degree");

    private static final Set<String> NUMBERS = Set.of(
            "amount",
            "rectifiedAmount",
            "percent",
            "daysLeft",
            "evidence",
            "returns",
            "reworks",
            "urges",
            "cycle",
            "occurrence",
            "extensions");

    private static final Set<String> LONG =
            Set.of("title", "detail", "requirement", "measures", "dueText", "endReason", LATEST);

    private LedgerColumns() {}

    /**
     * Those asked for, in that order.
     *
     * @param words with commas between them; nothing for the usual ones
     * @throws Invalid if there is no such column
     */
    public static List<String> of(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return USUAL;
        }
        var chosen = new ArrayList<String>();
        for (String word : Arrays.asList(words.split(","))) {
            if (!ALL.contains(word)) {
                throw Choices.of("ledger.", ALL).without("columns", word);
            }
            if (!chosen.contains(word)) {
                chosen.add(word);
            }
        }
        return List.copyOf(chosen);
    }

    /** How a column is set on a page: number, long, state or plain. */
    public static String kind(String column) {
        if (column.equals("light")) {
            return "state";
        }
        return NUMBERS.contains(column) ? "number" : LONG.contains(column) ? "long" : "plain";
    }
}
