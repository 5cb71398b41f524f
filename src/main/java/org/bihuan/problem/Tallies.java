package org.bihuan.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.organization.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts of a question from which several tables are made: the register is read once for all that goes by unit, type, extensions and
 * degree, and once more for each of the others.
 */
public final class Tallies {

    /** What a cell stands for, in the order in which its key says it. */
    private static final List<TallyBy> TOGETHER =
            List.of(TallyBy.UNIT, TallyBy.TYPE, TallyBy.EXTENSIONS, TallyBy.DEGREE);

    private final ProblemQuery query;
    private final List<Figure> figures;
    private final JdbcClient jdbc;
    private final Lookup ids;
    private @Nullable List<Tally> cells;

    /** @param figures all that will be asked of tables that are made together */
    Tallies(ProblemQuery query, List<Figure> figures, JdbcClient jdbc, Lookup ids) {
        this.query = query;
        this.figures = List.copyOf(figures);
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The rows of one table, each at least with these figures. */
    public List<Tally> by(TallyBy by, List<Figure> asked) {
        int place = TOGETHER.indexOf(by);
        if (by == TallyBy.DEGREE_AND_SATISFACTION) {
            return Tally.voted(jdbc, query, asked, by(TallyBy.DEGREE, asked), ids);
        }
        // How often it was extended is counted for whoever takes part alone: others get a reading of their own.
        boolean apart = by == TallyBy.EXTENSIONS && !Sight.wholeCongress(query.actor());
        if ((place < 0 && by != TallyBy.ALL) || apart || !figures.containsAll(asked)) {
            return Tally.of(jdbc, query, by, asked, ids);
        }
        Map<String, Tally> rows = new TreeMap<>();
        for (Tally cell : cells()) {
            String key = place < 0 ? "all" : cell.key().split(TallyBy.BETWEEN, -1)[place];
            rows.merge(key, new Tally(key, label(by, key, cell), cell.counts()), Tally::with);
        }
        return List.copyOf(Tally.named(jdbc, by, rows).values());
    }

    private static @Nullable String label(TallyBy by, String key, Tally cell) {
        if (by == TallyBy.DEGREE) {
            return cell.label();
        }
        return key.equals(Cut.NONE) ? null : key;
    }

    private List<Tally> cells() {
        List<Tally> known = cells;
        if (known == null) {
            known = Tally.of(jdbc, query, TallyBy.CELL, figures, ids);
            cells = known;
        }
        return known;
    }
}
