package org.bihuan.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.problem.Problems;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.bihuan.sharing.Figures.Counted;
import org.bihuan.sharing.Figures.Extended;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the ledgers of several congresses, each by itself; what a draft list holds is not counted. */
@Repository
class CountByCongress {

    private static final String ENDED = "p.status in " + Problems.ENDED;

    private static final String PROBLEMS = """
            select p.congress, count(distinct p.matter) as matters, count(*) as issued,
                sum(case when %1$s then 0 else 1 end) as open,
                sum(case when not %1$s and p.due < coalesce(p.suspended_on, cast(? as date)) then 1 else 0 end) as overdue,
                sum(case when p.status = 'closed' then 1 else 0 end) as closed,
                sum(case when p.status = 'closed' and (p.original_due is null or p.closed_on <= p.original_due)
                    then 1 else 0 end) as closed_on_original_date,
                sum(case when p.status = 'closed' and (p.due is null or p.closed_on <= p.due)
                    then 1 else 0 end) as closed_on_current_date,
                sum(case when p.closed_on > p.due then 1 else 0 end) as closed_late,
                sum(case when p.status = 'reportedClosed' then 1 else 0 end) as reported_closed,
                sum(case when p.status = 'withdrawn' then 1 else 0 end) as withdrawn,
                sum(case when p.status = 'merged' then 1 else 0 end) as merged,
                sum(case when not %1$s and not p.counted then 1 else 0 end) as long_term,
                sum(case when p.extensions > 0 then 1 else 0 end) as extended,
                sum(p.returns) as returns, sum(p.reworks) as reworks, sum(p.urges) as urges,
                sum(case when p.repeats is null then 0 else 1 end) as repeated,
                sum(case when p.cycle > 1 then 1 else 0 end) as new_cycles,
                sum(case when p.status = 'closed' and p.degree is not null then 1 else 0 end) as graded,
                sum(case when p.status = 'closed' and p.degree is not null and p.resolved then 1 else 0 end) as resolved
            from problem p where p.status not in ('draft', 'split') and p.congress in (%2$s) group by p.congress""";

    private static final String LOOKED = """
            select p.congress, count(*) as look_backs, sum(case when k.outcome = 'rebound' then 1 else 0 end) as rebounds
            from look_back_problem k join problem p on p.id = k.problem
            where k.outcome is not null and p.congress in (%s) group by p.congress""";

    private static final String PROMISED = """
            select p.congress, sum(case when c.state = 'open' then 1 else 0 end) as commitments_open,
                sum(case when c.state = 'open' and c.due < ? then 1 else 0 end) as commitments_overdue,
                sum(case when c.state = 'kept' then 1 else 0 end) as commitments_kept,
                sum(case when c.state = 'broken' then 1 else 0 end) as commitments_broken
            from commitment c join problem p on p.id = c.problem where p.congress in (%s) group by p.congress""";

    private static final String EXTENDED = """
            select p.congress, p.extensions, count(*) as problems,
                sum(case when p.status = 'closed' then 1 else 0 end) as closed,
                sum(case when p.status = 'closed' and (p.original_due is null or p.closed_on <= p.original_due)
                    then 1 else 0 end) as original,
                sum(case when p.status = 'closed' and (p.due is null or p.closed_on <= p.due) then 1 else 0 end) as moved
            from problem p where p.status not in ('draft', 'split') and p.congress in (%s)
            group by p.congress, p.extensions""";

    private static final String STATUSES = """
            select p.congress, p.status, count(*) as n from problem p
            where p.status not in ('draft', 'split') and p.congress in (%s) group by p.congress, p.status""";

    /** Names of the counts in the order in which they are shown; one that a query gives no row for is nought. */
    private static final List<String> NAMES = List.of(
            "matters",
            "issued",
            "open",
            "overdue",
            "closed",
            "closedOnOriginalDate",
            "closedOnCurrentDate",
            "closedLate",
            "reportedClosed",
            "withdrawn",
            "merged",
            "longTerm",
            "extended",
            "returns",
            "reworks",
            "urges",
            "repeated",
            "newCycles",
            "lookBacks",
            "rebounds",
            "graded",
            "resolved",
            "commitmentsOpen",
            "commitmentsOverdue",
            "commitmentsKept",
            "commitmentsBroken");

    private final JdbcClient jdbc;

    CountByCongress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Cell(String congress, String name, long n) {}

    /** What each of these congresses has. */
    Map<String, Counted> of(List<String> congresses, LocalDate today) {
        String marks = Marks.of(congresses);
        var dated = new ArrayList<Object>(List.of(today));
        dated.addAll(congresses);
        var cells = new ArrayList<Cell>();
        cells.addAll(cells(PROBLEMS.formatted(ENDED, marks), dated));
        cells.addAll(cells(LOOKED.formatted(marks), List.copyOf(congresses)));
        cells.addAll(cells(PROMISED.formatted(marks), dated));
        List<Extended> extended = jdbc.sql(EXTENDED.formatted(marks))
                .params(congresses)
                .query(Rows.of(Extended.class))
                .list();
        List<Cell> statuses = jdbc.sql(STATUSES.formatted(marks))
                .params(congresses)
                .query((row, n) -> new Cell(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
        var counted = new LinkedHashMap<String, Counted>();
        congresses.forEach(it -> counted.put(
                it,
                new Counted(
                        counts(it, cells),
                        extended.stream()
                                .filter(row -> row.congress().equals(it))
                                .toList(),
                        statuses(it, statuses))));
        return counted;
    }

    private static Map<String, Long> counts(String congress, List<Cell> cells) {
        var counts = new LinkedHashMap<String, Long>();
        NAMES.forEach(name -> counts.put(name, 0L));
        cells.stream().filter(it -> it.congress().equals(congress)).forEach(it -> counts.put(it.name(), it.n()));
        return counts;
    }

    private static Map<String, Long> statuses(String congress, List<Cell> cells) {
        var counts = new TreeMap<String, Long>();
        cells.stream().filter(it -> it.congress().equals(congress)).forEach(it -> counts.put(it.name(), it.n()));
        return counts;
    }

    /** Each row holds a congress and then counts, whose columns are named as the counts are. */
    private List<Cell> cells(String sql, List<Object> parameters) {
        RowMapper<List<Cell>> mapper = (row, n) -> {
            var cells = new ArrayList<Cell>();
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(new Cell(row.getString(1), name(row.getMetaData().getColumnLabel(i)), row.getLong(i)));
            }
            return cells;
        };
        return jdbc.sql(sql).params(parameters).query(mapper).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static String name(String column) {
        return NAMES.stream()
                .filter(it -> it.equalsIgnoreCase(column.replace("_", "")))
                .findFirst()
                .orElseThrow();
    }
}
