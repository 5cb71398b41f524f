package org.bihuan.problem.api;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.bihuan.api.Sentences;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.problem.LatestProgress;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerNames;
import org.bihuan.problem.LedgerResults;
import org.bihuan.problem.Problem;
import org.bihuan.problem.TakingPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The cells of the ledger, the same on pages and in files. How a problem is worked on is told to those who take part alone. */
@Component
public class LedgerCells {

    private final Ledger ledger;
    private final LedgerNames names;
    private final TakingPart takingPart;
    private final LatestProgress progress;
    private final LedgerResults results;
    private final Sentences sentences;
    private final Map<String, BiFunction<Problem, Page, @Nullable Object>> columns = new HashMap<>();

    LedgerCells(
            Ledger ledger,
            LedgerNames names,
            TakingPart takingPart,
            LatestProgress progress,
            LedgerResults results,
            Sentences sentences) {
        this.results = results;
        this.progress = progress;
        this.ledger = ledger;
        this.names = names;
        this.takingPart = takingPart;
        this.sentences = sentences;
        open();
        worked();
    }

    /** What the rows of a page need to know of each other's names. */
    private record Page(
            Set<String> parts,
            Map<String, List<String>> assisting,
            Map<String, String> titles,
            Map<String, String> numbers,
            Map<String, String> satisfaction,
            Map<String, String> lookBacks,
            Map<String, LatestProgress.Reported> progress) {}

    /** A row: its problem, its light, and its cells in the order of the columns. */
    public record Row(Problem problem, Light light, List<@Nullable Object> cells) {}

    /** The heading of a column in the reader's language. */
    public String heading(String column) {
        return sentences.of("ledger." + column);
    }

    /** The rows of some problems. */
    public List<Row> rows(Actor actor, List<Problem> problems, List<String> chosen) {
        List<String> ids = problems.stream().map(Problem::id).toList();
        Set<String> matters = problems.stream().map(Problem::matter).collect(Collectors.toSet());
        var page = new Page(
                takingPart.among(actor, ids),
                chosen.contains("assistingUnits") ? names.assisting(ids) : Map.of(),
                chosen.contains("matterTitle") ? names.titles(matters) : Map.of(),
                chosen.contains("number") ? names.numbers(matters) : Map.of(),
                chosen.contains("satisfaction") ? results.satisfaction(actor, ids) : Map.of(),
                chosen.contains("lookBack") ? results.lookBacks(actor, ids) : Map.of(),
                chosen.contains(LedgerColumns.LATEST) ? progress.of(actor, ids) : Map.of());
        return problems.stream()
                .map(it -> {
                    var cells = new ArrayList<@Nullable Object>(chosen.size());
                    chosen.forEach(column -> cells.add(columns.get(column).apply(it, page)));
                    return new Row(it, ledger.light(it), cells);
                })
                .toList();
    }

    private void open() {
        columns.put("id", (it, page) -> it.id());
        columns.put("matter", (it, page) -> it.matter());
        columns.put("matterTitle", (it, page) -> page.titles().get(it.matter()));
        columns.put("title", (it, page) -> it.title());
        columns.put("detail", (it, page) -> it.detail());
        columns.put("requirement", (it, page) -> it.requirement());
        columns.put("type", (it, page) -> it.type());
        columns.put("category", (it, page) -> it.category());
        columns.put("grade", (it, page) -> sentences.of("grade." + it.grade()));
        columns.put("leadUnit", (it, page) -> it.leadUnitName());
        columns.put(
                "assistingUnits",
                (it, page) -> String.join("、", page.assisting().getOrDefault(it.id(), List.of())));
        columns.put("status", (it, page) -> sentences.of("status." + it.shown()));
        columns.put("light", (it, page) -> sentences.of(ledger.lightCode(it)));
        columns.put("issuedOn", (it, page) -> it.issuedOn());
        columns.put("originalDue", (it, page) -> it.originalDue());
        columns.put("due", (it, page) -> it.due());
        columns.put("daysLeft", (it, page) -> daysLeft(it));
        columns.put("dueText", (it, page) -> it.dueText());
        columns.put("amount", (it, page) -> it.amount());
        columns.put("rectifiedAmount", (it, page) -> it.rectifiedAmount());
        columns.put("measures", (it, page) -> it.measures());
        columns.put("cycle", (it, page) -> it.cycle());
        columns.put("occurrence", (it, page) -> it.occurrence());
        columns.put("parent", (it, page) -> it.parent());
        columns.put("mergedInto", (it, page) -> it.mergedInto());
        columns.put("closedOn", (it, page) -> it.closedOn());
        columns.put("degree", (it, page) -> it.degreeIn(LocaleContextHolder.getLocale()));
        columns.put("number", (it, page) -> page.numbers().get(it.matter()));
        columns.put("satisfaction", (it, page) -> word("ballot.choice.", page.satisfaction(), it));
        columns.put(
                "lookBack",
                (it, page) -> page.parts().contains(it.id()) ? word("ledger.lookBack.", page.lookBacks(), it) : null);
        columns.put("remainderOf", (it, page) -> it.remainderOf());
        columns.put("reportedClosedOn", (it, page) -> it.reportedClosedOn());
        columns.put(LedgerColumns.LATEST, (it, page) -> told(page.progress().get(it.id())));
    }

    /**
     * Days until it is due, less than none where it is overdue; nothing where it has no date or has ended, as many as on that day
     * where it is suspended.
     */
    private @Nullable Object daysLeft(Problem it) {
        return it.ended() || it.due() == null ? null : ChronoUnit.DAYS.between(it.judgedOn(ledger.today()), it.due());
    }

    private @Nullable Object word(String prefix, Map<String, String> words, Problem it) {
        String word = words.get(it.id());
        return word == null ? null : sentences.of(prefix + word);
    }

    /** The day here, whatever the database's; and the words. */
    private static @Nullable String told(LatestProgress.@Nullable Reported it) {
        return it == null ? null : it.at().atZoneSameInstant(Congress.ZONE).toLocalDate() + " " + it.text();
    }

    private void worked() {
        part("responsible", Problem::responsible);
        part("percent", Problem::percent);
        part("selfRating", Problem::selfRating);
        part("evidence", Problem::evidence);
        part("returns", Problem::returns);
        part("reworks", Problem::reworks);
        part("urges", Problem::urges);
        part("extensions", Problem::extensions);
        part(
                "tags",
                it -> it.tags(ledger.today()).stream()
                        .map(tag -> sentences.of("tag." + tag))
                        .collect(Collectors.joining("、")));
        part("progressDue", Problem::progressDue);
        part("endReason", it -> it.ended() ? it.endReason() : null);
    }

    private void part(String column, java.util.function.Function<Problem, @Nullable Object> value) {
        columns.put(column, (it, page) -> page.parts().contains(it.id()) ? value.apply(it) : null);
    }
}
