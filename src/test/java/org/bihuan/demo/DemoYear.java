package org.bihuan.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the year must look like on any day. */
final class DemoYear {

    static final Map<String, Long> STATES = Map.ofEntries(
            entry("closed", 14L),
            entry("rectifying", 2L),
            entry("draft", 2L),
            entry("issued", 1L),
            entry("returnRequested", 1L),
            entry("accepted", 1L),
            entry("planReview", 1L),
            entry("reportReview", 1L),
            entry("closeApplied", 1L),
            entry("verifying", 1L),
            entry("decision", 1L),
            entry("withdrawn", 1L));

    private DemoYear() {}

    static Map<String, Long> states(JdbcClient jdbc) {
        Map<String, Long> states = new HashMap<>();
        jdbc.sql("select status, count(*) from problem group by status")
                .query((row, n) -> states.put(row.getString(1), row.getLong(2)))
                .list();
        return states;
    }

    static void someIsDueSoonAndSomeOverdue(JdbcClient jdbc, LocalDate today) {
        String open = "select count(*) from problem where status not in ('closed', 'withdrawn', 'draft') and due ";
        assertThat(jdbc.sql(open + "< ?").param(today).query(Long.class).single())
                .as("problems overdue on %s", today)
                .isEqualTo(2);
        assertThat(jdbc.sql(open + "between ? and ?")
                        .params(today, today.plusDays(30))
                        .query(Long.class)
                        .single())
                .as("problems due soon on %s", today)
                .isGreaterThanOrEqualTo(2);
        String task = "select count(*) from work_item where state = 'open' and due ";
        assertThat(jdbc.sql(task + "< ?").param(today).query(Long.class).single())
                .as("tasks overdue on %s", today)
                .isPositive();
        assertThat(jdbc.sql(task + "between ? and ?")
                        .params(today, today.plusDays(12))
                        .query(Long.class)
                        .single())
                .as("tasks due soon on %s", today)
                .isPositive();
    }
}
