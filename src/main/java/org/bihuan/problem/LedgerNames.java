package org.bihuan.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Units;
import org.bihuan.row.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rows of the ledger call by name, for many of them at once. */
@Repository
public class LedgerNames {

    private final JdbcClient jdbc;

    LedgerNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of the units that assist with these problems, by problem, as they were called when it ended. */
    public Map<String, List<String>> assisting(Collection<String> problems) {
        var names = new HashMap<String, List<String>>();
        if (!problems.isEmpty()) {
            jdbc.sql("select p.id as id, " + Units.nameOn("p.ended_on") + " as name from problem_unit x"
                            + " join problem p on p.id = x.problem join unit u on u.id = x.unit where x.problem in ("
                            + Marks.of(problems) + ") order by p.id, x.unit")
                    .params(List.copyOf(problems))
                    .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .forEach(it -> names.computeIfAbsent(it.getKey(), id -> new ArrayList<>())
                            .add(it.getValue()));
        }
        return names;
    }

    /** Titles of these matters. */
    public Map<String, String> titles(Collection<String> matters) {
        return ofMatters("title", matters);
    }

    /** Document numbers 文号 of the opinions of these matters, as far as they have one. */
    public Map<String, String> numbers(Collection<String> matters) {
        return ofMatters("number", matters);
    }

    private Map<String, String> ofMatters(String column, Collection<String> matters) {
        var named = new HashMap<String, String>();
        if (!matters.isEmpty()) {
            jdbc.sql("select id, " + column + " from matter where " + column + " is not null and id in ("
                            + Marks.of(matters) + ")")
                    .params(List.copyOf(matters))
                    .query((row, n) -> named.put(row.getString(1), row.getString(2)))
                    .list();
        }
        return named;
    }
}
