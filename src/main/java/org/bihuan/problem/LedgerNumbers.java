package org.bihuan.problem;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the workbench says of the ledger. The words are those of {@link Statistics}.
 *
 * @param matters in which there is anything handed over
 */
public record LedgerNumbers(
        long matters,
        long issued,
        long open,
        long overdue,
        long closed,
        long closedOnCurrentDate,
        long closedLate,
        long reportedClosed,
        long withdrawn) {

    private static final List<Figure> COUNTED = List.of(
            Figure.ISSUED,
            Figure.OPEN,
            Figure.OVERDUE,
            Figure.CLOSED,
            Figure.ON_CURRENT_DATE,
            Figure.LATE,
            Figure.REPORTED_CLOSED,
            Figure.WITHDRAWN);

    static LedgerNumbers of(JdbcClient jdbc, ProblemQuery query, Lookup ids) {
        Tally all = Tally.of(jdbc, query, TallyBy.ALL, COUNTED, ids).stream()
                .findFirst()
                .orElseGet(() -> new Tally("all", null, Map.of()));
        return new LedgerNumbers(
                Statistics.matters(jdbc, query.narrowed(ids).where()),
                all.of(Figure.ISSUED),
                all.of(Figure.OPEN),
                all.of(Figure.OVERDUE),
                all.of(Figure.CLOSED),
                all.of(Figure.ON_CURRENT_DATE),
                all.of(Figure.LATE),
                all.of(Figure.REPORTED_CLOSED),
                all.of(Figure.WITHDRAWN));
    }
}
