package org.bihuan.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Tally;
import org.bihuan.problem.TallyBy;
import org.bihuan.statistics.Table.Cell;
import org.bihuan.statistics.Table.Column;
import org.bihuan.statistics.Table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The table of how far problems are solved against how satisfied the members are with them: two judgements, never mixed into one.
 * Results of votes are the congress's own; everybody else gets the degrees alone.
 */
@Component
class Degrees {

    private static final List<Figure> CLOSED = List.of(Figure.CLOSED);

    /** In this order; a congress's further words behind them, and last those not voted on. */
    private static final List<String> USUAL = List.of("satisfied", "basicallySatisfied", "dissatisfied");

    private final Ledger ledger;

    Degrees(Ledger ledger) {
        this.ledger = ledger;
    }

    Table of(Reading reading) {
        Actor actor = reading.actor();
        Question question = reading.question();
        List<Tally> degrees = closed(reading.by(TallyBy.DEGREE, CLOSED));
        List<Tally> both = actor.insider() ? closed(votes(reading)) : List.of();
        List<String> outcomes = actor.insider() ? outcomes(both) : List.of();
        var columns = new ArrayList<Column>();
        outcomes.forEach(it -> columns.add(
                new Column(it.equals(Cut.NONE) ? "figures.satisfaction.none" : "ballot.choice." + it, false)));
        columns.add(Column.of(Figure.CLOSED));
        List<Row> rows = degrees.stream()
                .map(degree -> row(degree, outcomes, both, question))
                .toList();
        return new Table("degrees", columns, rows);
    }

    /** Whoever reads the whole congress sees all of it from inside. */
    private List<Tally> votes(Reading reading) {
        return Sight.wholeCongress(reading.actor())
                ? reading.by(TallyBy.DEGREE_AND_SATISFACTION, CLOSED)
                : ledger.tally(reading.query().fromInside(), TallyBy.DEGREE_AND_SATISFACTION, CLOSED);
    }

    private static List<Tally> closed(List<Tally> all) {
        return all.stream().filter(it -> it.of(Figure.CLOSED) > 0).toList();
    }

    private static List<String> outcomes(List<Tally> both) {
        Set<String> all = new LinkedHashSet<>(USUAL);
        both.stream().map(it -> part(it, 1)).filter(it -> !it.equals(Cut.NONE)).forEach(all::add);
        all.add(Cut.NONE);
        return List.copyOf(all);
    }

    private static Row row(Tally degree, List<String> outcomes, List<Tally> both, Question question) {
        boolean none = degree.key().equals(Cut.NONE);
        var cells = new ArrayList<Cell>();
        for (String outcome : outcomes) {
            long count = both.stream()
                    .filter(it ->
                            part(it, 0).equals(degree.key()) && part(it, 1).equals(outcome))
                    .mapToLong(it -> it.of(Figure.CLOSED))
                    .sum();
            cells.add(cell(count, degree.key(), outcome, question.parameters()));
        }
        cells.add(cell(degree.of(Figure.CLOSED), degree.key(), null, question.parameters()));
        return new Row(degree.key(), none ? "figures.degree.none" : named(String.valueOf(degree.label())), none, cells);
    }

    private static Cell cell(long count, String degree, @Nullable String outcome, Map<String, String> base) {
        var rows = new TreeMap<>(base);
        rows.put("figure", Figure.CLOSED.word());
        rows.put("degree", degree);
        if (outcome != null) {
            rows.put("satisfaction", outcome);
        }
        return new Cell(Figure.CLOSED.word(), count, null, rows);
    }

    private static String named(String label) {
        String[] words = label.split("\\|", 2);
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? words[words.length - 1] : words[0];
    }

    private static String part(Tally it, int n) {
        return it.key().split(" ")[n];
    }
}
