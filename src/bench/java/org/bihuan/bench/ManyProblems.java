package org.bihuan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Fills the ledger of the demo county by SQL: five hundred problems a matter, over eight years, seven of ten signed off. The
 * same seed gives the same rows on every database.
 */
final class ManyProblems {

    private static final int PER_MATTER = 500;
    private static final int BATCH = 1_000;
    private static final Pattern INDEX = Pattern.compile("^CREATE INDEX (\\S+) ON");
    private static final int COMMIT = 20_000;
    private static final int COMMITTEES = 6;
    private static final int DEPARTMENTS = 60;
    private static final List<String> THINGS =
            List.of("供水管网", "农村公路", "养老机构", "学校食堂", "污水处理", "粮食仓储", "专项资金", "消防通道", "基层卫生院", "安置房");
    private static final List<String> FAULTS =
            List.of("漏损率偏高", "管护责任不落实", "资金拨付不及时", "台账不完整", "建设进度滞后", "整改不彻底", "监测数据缺失");
    private static final List<String> OPEN = List.of(
            "issued", "accepted", "rectifying", "rectifying", "rectifying", "reportReview", "verifying", "longTerm");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 2880;

    private final Random random;
    private final int rows;
    private final String congress;
    private final List<String> departments = new ArrayList<>();
    private final List<String> committees = new ArrayList<>();

    ManyProblems(long seed, int rows, String congress) {
        this.random = new Random(seed);
        this.rows = rows;
        this.congress = congress;
        System.out.printf("    %,d problems from the seed %d%n", rows, seed);
    }

    /** Adds them to what is there already, unless they were added before. */
    void fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (filled(connection)) {
                return;
            }
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            // Filling is not what is measured.
            set(connection, h2, "set write_delay 2000");
            set(connection, h2, "set cache_size 524288");
            List<String> indexes = withoutIndexes(connection, h2);
            connection.setAutoCommit(false);
            units(connection);
            matters(connection);
            problems(connection);
            tasks(connection);
            connection.commit();
            connection.setAutoCommit(true);
            for (String index : indexes) {
                set(connection, true, index);
            }
            set(connection, h2, "set write_delay 0");
            set(connection, h2, "set cache_size 65536");
            set(connection, h2, "analyze sample_size 20000");
            set(connection, !h2, "vacuum analyze");
        }
    }

    private static boolean filled(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from unit where id = 'many-department-1'")) {
            return rows.next();
        }
    }

    /** Drops what only slows filling down; statements that make it again. */
    private static List<String> withoutIndexes(Connection connection, boolean h2) throws SQLException {
        var made = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        h2
                                ? "script nodata nopasswords nosettings table problem"
                                : "select indexdef from pg_indexes where tablename = 'problem' and indexdef like"
                                        + " 'CREATE INDEX%'")) {
            while (rows.next()) {
                made.add(rows.getString(1));
            }
        }
        var again = new ArrayList<String>();
        for (String index : made) {
            var name = INDEX.matcher(index);
            if (name.find() && dropped(connection, name.group(1))) {
                again.add(index);
            }
        }
        return again;
    }

    /** What stands behind a constraint stays. */
    private static boolean dropped(Connection connection, String index) {
        try {
            set(connection, true, "drop index " + index);
            return true;
        } catch (SQLException needed) {
            return false;
        }
    }

    private static void set(Connection connection, boolean here, String sql) throws SQLException {
        if (here) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private void units(Connection connection) throws SQLException {
        departments.add("agriculture");
        committees.add("committee-supervision");
        try (var insert = connection.prepareStatement(
                "insert into unit (id, congress, name, kind, organ) values (?, ?, ?, ?, ?)")) {
            for (int i = 1; i < DEPARTMENTS; i++) {
                unit(insert, "many-department-" + i, "第" + i + "责任单位", "department", "government");
                departments.add("many-department-" + i);
            }
            for (int i = 1; i < COMMITTEES; i++) {
                unit(insert, "many-committee-" + i, "第" + i + "专门委员会", "committee", null);
                committees.add("many-committee-" + i);
            }
            insert.executeBatch();
        }
    }

    private void unit(PreparedStatement insert, String id, String name, String kind, String organ) throws SQLException {
        insert.setString(1, id);
        insert.setString(2, congress);
        insert.setString(3, name);
        insert.setString(4, kind);
        insert.setString(5, organ);
        insert.addBatch();
    }

    private void matters(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("""
            insert into matter (id, congress, model, title, state, stage, host_committee, organ, issued_on, created_by, created_at)
            select ?, ?, 'supervision:1', ?, 'running', 'issued', ?, 'government', ?, a.person, current_timestamp
            from account a where a.login = 'office'\
            """)) {
            for (int i = 0; i * PER_MATTER < rows; i++) {
                insert.setString(1, matter(i));
                insert.setString(2, congress);
                insert.setString(3, "第" + (i + 1) + "件审议意见:" + THINGS.get(i % THINGS.size()) + "工作");
                insert.setString(4, committees.get(i % COMMITTEES));
                insert.setObject(5, FIRST.plusDays(random.nextInt(DAYS)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String matter(int number) {
        return "M-%d-%05d".formatted(2019 + number % 8, number);
    }

    private void problems(Connection connection) throws SQLException {
        try (var problem = connection.prepareStatement("""
            insert into problem (id, matter, congress, seq, title, detail, requirement, type, grade, category, amount, attributes,
                lead_unit, status, model, due_class, due_text, due, original_due, issued_on, planned_on, measures, evidence,
                verifications, returns, urges, extensions, suspended_on, counted, ended_as, ended_on, authority, decision, closed_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, '供水保障', ?, ?, ?, ?, 'rectification:1', 'date', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
                var assisting = connection.prepareStatement("insert into problem_unit (problem, unit) values (?, ?)")) {
            for (int i = 0; i < rows; i++) {
                problem(problem, assisting, i);
                if (i % BATCH == BATCH - 1 || i == rows - 1) {
                    problem.executeBatch();
                    assisting.executeBatch();
                }
                if (i % COMMIT == COMMIT - 1) {
                    connection.commit();
                }
            }
        }
    }

    /** Whoever leads an open problem has a task for it. */
    private void tasks(Connection connection) throws SQLException {
        set(connection, true, """
            insert into work_item (token, congress, matter, problem, model, activity, name, party, state, due, opened_at)
            select 'many-' || p.id, p.congress, p.matter, p.id, p.model, 'reportRectification', 'Report', 'handler', 'open', p.due,
                current_timestamp
            from problem p where p.ended_on is null and p.model = 'rectification:1'\
            """);
        set(connection, true, """
            insert into work_post (work_item, post) select w.id, p.lead_unit || '/handler'
            from work_item w join problem p on p.id = w.problem where w.token like 'many-%'\
            """);
    }

    private void problem(PreparedStatement insert, PreparedStatement assisting, int i) throws SQLException {
        String matter = matter(i / PER_MATTER);
        String id = matter + "-" + (i % PER_MATTER + 1);
        int lot = random.nextInt(100);
        boolean closed = lot < 70;
        boolean withdrawn = !closed && lot < 75;
        String status = closed ? "closed" : withdrawn ? "withdrawn" : OPEN.get(random.nextInt(OPEN.size()));
        // What is still open is mostly of the last years and the next.
        LocalDate issued =
                FIRST.plusDays(closed || withdrawn ? random.nextInt(DAYS - 180) : DAYS - 400 + random.nextInt(400));
        LocalDate original = issued.plusDays(30 + random.nextInt(300));
        boolean extended = random.nextInt(10) == 0;
        LocalDate due = random.nextInt(50) == 0 ? null : extended ? original.plusDays(60) : original;
        LocalDate ended = closed || withdrawn ? original.plusDays(random.nextInt(120) - 90) : null;
        String thing = THINGS.get(random.nextInt(THINGS.size()));
        String fault = FAULTS.get(random.nextInt(FAULTS.size()));
        String words = "第" + (i + 1) + "处" + thing + fault + (random.nextInt(50_000) == 0 ? "(罕见)" : "");
        int at = 1;
        insert.setString(at++, id);
        insert.setString(at++, matter);
        insert.setString(at++, congress);
        insert.setInt(at++, i % PER_MATTER + 1);
        insert.setString(at++, words);
        insert.setString(at++, words + "。" + "经现场检查和查阅资料,责任单位尚未形成长效机制。".repeat(3));
        insert.setString(at++, "查明原因,落实管护责任,按期报告结果。".repeat(2));
        insert.setString(at++, "工程建设");
        insert.setString(at++, lot % 10 == 0 ? "key" : "ordinary");
        insert.setBigDecimal(at++, java.math.BigDecimal.valueOf(random.nextInt(100_000), 2));
        insert.setString(at++, "{\"来源\":\"执法检查\"}");
        insert.setString(at++, departments.get((int) (Math.abs(random.nextGaussian()) * 20) % DEPARTMENTS));
        insert.setString(at++, status);
        insert.setString(at++, original + " 前完成");
        insert.setObject(at++, due);
        insert.setObject(at++, original);
        insert.setObject(at++, issued);
        insert.setObject(at++, original.minusDays(random.nextInt(30)));
        insert.setString(at++, "已制定方案并逐项落实。".repeat(5));
        insert.setInt(at++, closed ? 2 : 0);
        insert.setInt(at++, closed ? 1 : 0);
        insert.setInt(at++, random.nextInt(3));
        insert.setInt(at++, random.nextInt(3));
        insert.setInt(at++, extended ? 1 : 0);
        insert.setObject(at++, !closed && !withdrawn && random.nextInt(100) == 0 ? issued.plusDays(10) : null);
        insert.setBoolean(at++, !closed && !withdrawn && !status.equals("longTerm"));
        insert.setString(at++, closed ? "closed" : withdrawn ? "withdrawn" : null);
        insert.setObject(at++, ended);
        insert.setString(at++, closed ? "committee" : null);
        if (closed) {
            insert.setLong(at++, i + 1L);
        } else {
            insert.setNull(at++, Types.BIGINT);
        }
        insert.setObject(at, closed ? ended : null);
        insert.addBatch();
        if (random.nextInt(5) == 0) {
            assisting.setString(1, id);
            assisting.setString(2, departments.get(random.nextInt(DEPARTMENTS)));
            assisting.addBatch();
        }
    }
}
