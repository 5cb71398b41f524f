package org.bihuan.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bihuan.TestCounty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Matters and problems of the test county as chance has them, straight into the tables, and out of them again. */
final class RandomCounty {

    private static final String MARK = "F-";
    private static final List<String> STATUSES = List.of(
            "draft",
            "issued",
            "accepted",
            "rectifying",
            "rectifying",
            "longTerm",
            "verifying",
            "closed",
            "closed",
            "closed",
            "closed",
            "withdrawn",
            "merged",
            "split",
            "reportedClosed");
    private static final List<String> UNITS = List.of("water", "health", "education", "village");

    private final JdbcClient jdbc;
    private final Random random;
    private final LocalDate today;
    private final List<String> matters = new ArrayList<>();

    RandomCounty(JdbcClient jdbc, long seed, LocalDate today) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.today = today;
    }

    void fill(int problems) {
        clear();
        String person = jdbc.sql("select min(id) from person where congress = ?")
                .param(TestCounty.CONGRESS)
                .query(String.class)
                .single();
        for (int i = 0; i < 7; i++) {
            String matter = MARK + i;
            matters.add(matter);
            jdbc.sql("""
                insert into matter (id, congress, model, title, state, stage, host_committee, organ, issued_on,
                    published_on, created_by, created_at)
                values (?, ?, 'supervision:1', ?, ?, 'followUp', ?, ?, ?, ?, ?, current_timestamp)""")
                    .params(
                            matter,
                            TestCounty.CONGRESS,
                            "事项 " + i,
                            i == 5 ? "closed" : "open",
                            i % 2 == 0 ? "supervision" : "finance-committee",
                            i == 3 ? "court" : "government",
                            today.minusDays(400),
                            i == 0 ? today.minusDays(10) : null,
                            person)
                    .update();
        }
        for (int n = 1; n <= problems; n++) {
            problem(pick(matters), n, person);
        }
        for (String matter : matters.subList(0, 5)) {
            for (String subject : new String[] {null, pick(UNITS)}) {
                ballot(matter, null, subject);
            }
        }
    }

    private void problem(String matter, int seq, String person) {
        String id = matter + "-" + seq;
        String status = pick(STATUSES);
        String unit = pick(UNITS);
        LocalDate issued = status.equals("draft") ? null : today.minusDays(random.nextInt(500));
        LocalDate first = random.nextInt(8) == 0 ? null : today.plusDays(random.nextInt(400) - 250);
        int extensions = first == null ? 0 : Math.max(0, random.nextInt(5) - 2);
        LocalDate due = first == null ? null : first.plusDays(30L * extensions);
        boolean closed = status.equals("closed");
        jdbc.sql("""
            insert into problem (id, matter, congress, seq, title, type, grade, lead_unit, status, due_class, due,
                original_due, issued_on, closed_on, evidence, verifications, decision, returns, reworks, urges,
                extensions, counted, suspended_on, cycle, degree, degree_zh, degree_en, resolved)
            values (?, ?, ?, ?, ?, ?, 'ordinary', ?, ?, 'date', ?, ?, ?, ?, 1, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        matter,
                        TestCounty.CONGRESS,
                        seq,
                        "问题 " + seq,
                        random.nextInt(5) == 0 ? null : pick(List.of("水质", "设施 & 管理", "=1+1")),
                        unit,
                        status,
                        due,
                        first,
                        issued,
                        closed ? today.minusDays(random.nextInt(200)) : null,
                        random.nextInt(3),
                        random.nextInt(2),
                        random.nextInt(3),
                        extensions,
                        !status.equals("longTerm"),
                        status.equals("rectifying") && random.nextInt(4) == 0 ? today.minusDays(40) : null,
                        random.nextInt(9) == 0 ? 2 : 1,
                        closed && random.nextInt(4) > 0 ? "A" : closed ? "B" : null,
                        closed ? "已解决" : null,
                        closed ? "Solved" : null,
                        closed ? Boolean.TRUE : null)
                .update();
        if (closed && random.nextInt(3) == 0) {
            lookBack(id, person);
        }
        if (closed && random.nextInt(4) == 0) {
            ballot(matter, id, null);
        }
        if (!status.equals("draft") && random.nextInt(4) == 0) {
            jdbc.sql("insert into problem_unit (problem, unit) values (?, ?)")
                    .params(id, unit.equals("water") ? "health" : "water")
                    .update();
        }
    }

    private void lookBack(String problem, String person) {
        String matter = matters.get(5 + random.nextInt(2));
        if (jdbc.sql("select count(*) from look_back where matter = ?")
                        .param(matter)
                        .query(Long.class)
                        .single()
                == 0) {
            jdbc.sql("""
                insert into look_back (matter, recent, rule, percent, seed, seed_given, basis, population,
                    population_digest) values (?, false, 'all', 100, 's', true, '-', 0, '-')""").param(matter).update();
        }
        jdbc.sql("""
            insert into look_back_problem (matter, problem, grade, digest, populated, picked, outcome, checked_on,
                checked_by) values (?, ?, 'ordinary', '-', true, 'drawn', ?, ?, ?)""")
                .params(matter, problem, random.nextBoolean() ? "rebound" : "stands", today, person)
                .update();
    }

    private void ballot(String matter, @Nullable String problem, @Nullable String subject) {
        jdbc.sql("""
            insert into ballot (congress, matter, problem, kind, subject, state, salt, outcome, passed, closed_on)
            values (?, ?, ?, 'satisfaction', ?, 'closed', '-', ?, true, ?)""")
                .params(
                        TestCounty.CONGRESS,
                        matter,
                        problem,
                        subject,
                        pick(List.of("satisfied", "basicallySatisfied", "dissatisfied")),
                        today)
                .update();
    }

    void clear() {
        for (String table : List.of("ballot", "look_back_problem", "look_back")) {
            jdbc.sql("delete from " + table + " where matter like '" + MARK + "%'")
                    .update();
        }
        jdbc.sql("delete from problem_unit where problem like '" + MARK + "%'").update();
        jdbc.sql("delete from problem where matter like '" + MARK + "%'").update();
        jdbc.sql("delete from matter where id like '" + MARK + "%'").update();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
