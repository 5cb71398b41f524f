package org.bihuan.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Tally;
import org.bihuan.problem.TallyBy;
import org.bihuan.refusal.Choices;
import org.bihuan.statistics.Table.Cell;
import org.bihuan.statistics.Table.Column;
import org.bihuan.statistics.Table.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the tables of statistics, over what the reader may see. */
@Service
@Transactional(readOnly = true)
public class Tables {

    /** The figures of the overview, in the order in which they are shown. */
    private static final List<Figure> OVERVIEW = List.of(
            Figure.ISSUED,
            Figure.OPEN,
            Figure.OVERDUE,
            Figure.LONG_TERM,
            Figure.CLOSED,
            Figure.ON_ORIGINAL_DATE,
            Figure.ON_CURRENT_DATE,
            Figure.LATE,
            Figure.EXTENDED,
            Figure.RETURNED,
            Figure.REWORKED,
            Figure.URGED,
            Figure.LOOKED_BACK,
            Figure.REBOUNDED,
            Figure.REPEATED,
            Figure.NEW_CYCLE,
            Figure.REPORTED_CLOSED,
            Figure.WITHDRAWN,
            Figure.MERGED);

    private static final List<Figure> ROW = List.of(
            Figure.ISSUED,
            Figure.OPEN,
            Figure.OVERDUE,
            Figure.CLOSED,
            Figure.ON_ORIGINAL_DATE,
            Figure.ON_CURRENT_DATE,
            Figure.LATE,
            Figure.EXTENDED,
            Figure.RETURNED,
            Figure.REBOUNDED);

    /** What a map may show. */
    public static final List<String> MAPPED = Stream.of(
                    Figure.ISSUED, Figure.OPEN, Figure.OVERDUE, Figure.CLOSED, Figure.LATE)
            .map(Figure::word)
            .toList();

    private static final List<Figure> RATED = List.of(Figure.ON_ORIGINAL_DATE, Figure.ON_CURRENT_DATE);
    private static final List<Figure> TIMES =
            List.of(Figure.ISSUED, Figure.CLOSED, Figure.ON_ORIGINAL_DATE, Figure.ON_CURRENT_DATE, Figure.LATE);

    private static final List<Figure> TOGETHER =
            Stream.concat(OVERVIEW.stream(), Figure.AGES.stream()).toList();

    private final Ledger ledger;
    private final Months months;
    private final Degrees degrees;

    Tables(Ledger ledger, Months months, Degrees degrees) {
        this.ledger = ledger;
        this.months = months;
        this.degrees = degrees;
    }

    /** What tables about a question are made of; it is read when the first of them is made. */
    public Reading reading(Actor actor, Question question) {
        ProblemQuery query = question.query(actor, ledger);
        return new Reading(actor, question, query, ledger.tallies(query, TOGETHER));
    }

    /** All tables in the order in which they are shown; of the four by unit, type, matter and month all. */
    public List<Table> all(Reading reading) {
        var all = new ArrayList<Table>(List.of(overview(reading)));
        for (By by : By.values()) {
            all.add(by(reading, by));
        }
        all.add(rates(reading));
        all.add(degrees(reading));
        all.add(ages(reading));
        return all;
    }

    /** Every figure by itself. */
    public Table overview(Reading reading) {
        return single("overview", reading, OVERVIEW);
    }

    /** Open ones by how long ago they were handed over. */
    public Table ages(Reading reading) {
        return single("ages", reading, Figure.AGES);
    }

    /** A row for each unit, type, matter or month. */
    public Table by(Reading reading, By by) {
        if (by == By.MONTH) {
            return months.of(reading);
        }
        List<Row> rows = reading.by(by.tally, ROW).stream()
                .sorted(Comparator.comparing((Tally it) -> it.of(Figure.ISSUED))
                        .reversed()
                        .thenComparing(Tally::key))
                .map(it -> row(it, reading.question(), by.parameter, ROW))
                .toList();
        return new Table(by.word(), columns(ROW), rows);
    }

    /**
     * One figure for each lead unit, for the map.
     *
     * @param figure one of {@link #MAPPED}
     */
    public Table map(Reading reading, String figure) {
        if (!MAPPED.contains(figure)) {
            throw Choices.of("figures.", MAPPED).without("map", figure);
        }
        List<Figure> one = List.of(Figure.of(figure));
        List<Row> rows = reading.by(TallyBy.UNIT, one).stream()
                .sorted(Comparator.comparing((Tally it) -> it.of(one.get(0)))
                        .reversed()
                        .thenComparing(Tally::key))
                .map(it -> row(it, reading.question(), By.UNIT.parameter, one))
                .toList();
        return new Table(By.UNIT.word(), List.of(new Column("figures." + figure, false)), rows);
    }

    /** How many were signed off in time: all, and by number of extensions, which betters the second rate and never the first. */
    public Table rates(Reading reading) {
        var rows = new ArrayList<Row>();
        reading.by(TallyBy.ALL, TIMES)
                .forEach(it -> rows.add(new Row(
                        "all", "figures.all", true, cells(it, reading.question().parameters(), TIMES))));
        reading.by(TallyBy.EXTENSIONS, TIMES).stream()
                .sorted(Comparator.comparing(it -> Integer.valueOf(it.key())))
                .map(it -> row(it, reading.question(), "extensions", TIMES))
                .forEach(rows::add);
        return new Table("rates", columns(TIMES), rows);
    }

    /** The types of what is asked, whichever of them is asked; with {@link Cut#NONE} where some has none. */
    public List<String> types(Reading reading) {
        List<Figure> any = List.of(Figure.ISSUED);
        Question question = reading.question();
        List<Tally> found = question.type() == null
                ? reading.by(TallyBy.TYPE, any)
                : ledger.tally(question.ofAnyType().query(reading.actor(), ledger), TallyBy.TYPE, any);
        return found.stream().map(Tally::key).sorted().toList();
    }

    /** Degree of solution against satisfaction. */
    public Table degrees(Reading reading) {
        return degrees.of(reading);
    }

    private static Table single(String name, Reading reading, List<Figure> figures) {
        Tally sums =
                reading.by(TallyBy.ALL, figures).stream().findFirst().orElseGet(() -> new Tally("all", null, Map.of()));
        return new Table(
                name,
                List.of(new Column("figures.count", false)),
                figures.stream()
                        .map(it -> new Row(
                                it.word(),
                                "figures." + it.word(),
                                true,
                                List.of(cell(it, sums, reading.question().parameters()))))
                        .toList());
    }

    private static Row row(Tally it, Question question, String parameter, List<Figure> figures) {
        boolean none = it.key().equals(Cut.NONE);
        var rows = new TreeMap<>(question.parameters());
        rows.put(parameter, it.key());
        return new Row(it.key(), none ? "figures.none" : String.valueOf(it.label()), none, cells(it, rows, figures));
    }

    static List<Column> columns(List<Figure> figures) {
        var columns = new ArrayList<Column>();
        for (Figure figure : figures) {
            columns.add(Column.of(figure));
            if (RATED.contains(figure)) {
                columns.add(Column.rate(figure));
            }
        }
        return columns;
    }

    static List<Cell> cells(Tally counts, Map<String, String> rows, List<Figure> figures) {
        var cells = new ArrayList<Cell>();
        for (Figure figure : figures) {
            Cell cell = cell(figure, counts, rows);
            cells.add(cell);
            if (RATED.contains(figure)) {
                cells.add(new Cell(cell.figure(), cell.count(), counts.of(Figure.CLOSED), cell.rows()));
            }
        }
        return cells;
    }

    private static Cell cell(Figure figure, Tally counts, Map<String, String> rows) {
        var parameters = new TreeMap<>(rows);
        parameters.put("figure", figure.word());
        return new Cell(figure.word(), counts.of(figure), null, parameters);
    }
}
