package org.bihuan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody sees who reads the tables every morning: what is open with a date that has come or passed. */
final class YearSeen {

    private static final String OPEN = """
            select concat('T-', cast(id as varchar)) as item, due from work_item where state = 'open' and due is not null and matter = ?
            union all select id as item, due from problem where due is not null and matter = ?
                and status not in ('draft', 'closed', 'withdrawn', 'merged', 'split', 'reportedClosed')""";

    private final JdbcClient jdbc;
    private final Map<String, Map<String, LocalDate>> first = new HashMap<>();
    private final Map<String, LocalDate> originals = new HashMap<>();
    private final TreeSet<String> changed = new TreeSet<>();

    YearSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Open(String item, LocalDate due) {}

    void morning(List<String> matters, LocalDate today) {
        for (String matter : matters) {
            jdbc.sql(OPEN)
                    .params(matter, matter)
                    .query((row, n) -> new Open(row.getString(1), row.getObject(2, LocalDate.class)))
                    .list()
                    .forEach(it -> {
                        if (!today.isBefore(it.due())) {
                            note("due", it, today);
                        }
                        if (today.isAfter(it.due())) {
                            note("overdue", it, today);
                        }
                    });
            jdbc.sql("select id, original_due from problem where matter = ? and original_due is not null")
                    .param(matter)
                    .query((row, n) -> new Open(row.getString(1), row.getObject(2, LocalDate.class)))
                    .list()
                    .forEach(it -> {
                        if (!originals
                                .computeIfAbsent(it.item(), id -> it.due())
                                .equals(it.due())) {
                            changed.add(it.item());
                        }
                    });
        }
    }

    private void note(String kind, Open it, LocalDate today) {
        first.computeIfAbsent(kind, any -> new TreeMap<>()).putIfAbsent(it.item() + " due " + it.due(), today);
    }

    /** What sweeps have to have found, and on which morning. */
    TreeSet<String> expected(String kind) {
        var all = new TreeSet<String>();
        first.getOrDefault(kind, Map.of()).forEach((what, on) -> all.add(what + " found " + on));
        return all;
    }

    TreeSet<String> changedOriginals() {
        return changed;
    }
}
