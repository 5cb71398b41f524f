package org.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure is a link to exactly as many rows as it says, whoever reads it; the county goes by a seed, which is printed. */
class FiguresTests {

    private static final long SEED = Long.getLong("bihuan.figures.seed", 20261122L);
    private static final int PROBLEMS = Integer.getInteger("bihuan.figures.problems", 400);
    private static final List<String> READERS = List.of(
            "office",
            "auditor",
            "committee",
            "otherclerk",
            "waterinspector",
            "organ",
            "judge",
            "water",
            "health",
            "member");

    private @Nullable RandomCounty county;

    @AfterEach
    void takeAway() {
        if (county != null) {
            county.clear();
        }
    }

    private Ledger ledger(TestDatabase program) {
        new Story(program);
        Ledger ledger = program.get(Ledger.class);
        county = new RandomCounty(program.get(JdbcClient.class), SEED, ledger.today());
        county.fill(PROBLEMS);
        System.out.printf("FiguresTests: seed %d on %s%n", SEED, program);
        return ledger;
    }

    private static Actor actor(TestDatabase program, String login) {
        return program.get(Accounts.class).actor(login, null).orElseThrow();
    }

    private static List<Problem> listed(Actor reader, Ledger ledger, Map<String, String> rows) {
        ProblemQuery query = ProblemQuery.of(reader, ledger.today(), ledger.yellowDays(reader.congress()))
                .matter(rows.get("matter"))
                .cut(cut(rows));
        return ledger.page(query, 100_000);
    }

    private static Cut cut(Map<String, String> rows) {
        var left = new HashMap<>(rows);
        left.remove("matter");
        var cut = new Cut(
                left.remove("figure"),
                left.remove("leadUnit"),
                left.remove("type"),
                day(left.remove("issuedFrom")),
                day(left.remove("issuedTo")),
                day(left.remove("closedFrom")),
                day(left.remove("closedTo")),
                left.remove("degree"),
                left.remove("satisfaction"),
                left.containsKey("extensions") ? Integer.valueOf(left.remove("extensions")) : null);
        assertThat(left).as("what the ledger does not filter by").isEmpty();
        return cut;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyFigureListsItsRows(TestDatabase program) {
        Ledger ledger = ledger(program);
        LocalDate today = ledger.today();
        List<Question> questions = List.of(
                Question.everything(),
                new Question(today.minusDays(301), today.minusDays(20), null, null, null),
                new Question(null, null, "F-2", null, "设施 & 管理"),
                new Question(today.minusDays(200), null, null, "water", Cut.NONE));
        long compared = 0;
        for (String login : READERS) {
            Actor reader = actor(program, login);
            Map<Map<String, String>, Integer> listed = new HashMap<>();
            for (Question question : questions) {
                for (Table table :
                        program.get(Tables.class).all(program.get(Tables.class).reading(reader, question))) {
                    for (Table.Row row : table.rows()) {
                        for (Table.Cell cell : row.cells()) {
                            // Several tables have the same cell, such as their totals; its rows are the same.
                            int rows = listed.computeIfAbsent(
                                    cell.rows(),
                                    it -> listed(reader, ledger, it).size());
                            assertThat(rows)
                                    .as("%s, %s, %s %s: %s", login, question, table.name(), row.key(), cell.rows())
                                    .isEqualTo((int) cell.count());
                            compared++;
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void figuresAreWhatTheirWordsSay(TestDatabase program) {
        Ledger ledger = ledger(program);
        Actor office = actor(program, "office");
        LocalDate today = ledger.today();
        List<Problem> all = ledger.page(ProblemQuery.of(office, today, 0), 100_000).stream()
                .filter(it -> !it.status().equals("draft") && !it.status().equals("split"))
                .toList();
        Map<String, Predicate<Problem>> meant = new HashMap<>();
        meant.put("issued", it -> true);
        meant.put("open", it -> running(it));
        meant.put(
                "overdue",
                it -> running(it)
                        && it.due() != null
                        && it.due().isBefore(it.suspendedOn() == null ? today : it.suspendedOn()));
        meant.put("closed", it -> it.status().equals("closed"));
        meant.put(
                "onOriginalDate",
                it -> it.status().equals("closed")
                        && (it.originalDue() == null || !it.closedOn().isAfter(it.originalDue())));
        meant.put(
                "onCurrentDate",
                it -> it.status().equals("closed")
                        && (it.due() == null || !it.closedOn().isAfter(it.due())));
        meant.put(
                "late",
                it -> it.status().equals("closed")
                        && it.due() != null
                        && it.closedOn().isAfter(it.due()));
        meant.put("extended", it -> it.extensions() > 0);
        meant.put("returned", it -> it.returns() > 0);
        meant.put("newCycle", it -> it.cycle() > 1);
        meant.put(
                "open90",
                it -> running(it)
                        && it.issuedOn().isBefore(today.minusDays(30))
                        && !it.issuedOn().isBefore(today.minusDays(90)));
        Tables tables = program.get(Tables.class);
        Map<String, Long> counted = new HashMap<>();
        Reading reading = tables.reading(office, Question.everything());
        tables.overview(reading)
                .rows()
                .forEach(it -> counted.put(it.key(), it.cells().get(0).count()));
        Table ages = tables.ages(reading);
        ages.rows().forEach(it -> counted.put(it.key(), it.cells().get(0).count()));

        meant.forEach((figure, test) -> assertThat(counted.get(figure))
                .as(figure)
                .isEqualTo(all.stream().filter(test).count())
                .isPositive());
        assertThat(ages.rows().stream()
                        .mapToLong(it -> it.cells().get(0).count())
                        .sum())
                .as("every open one has one age")
                .isEqualTo(counted.get("open"));
        Statistics rest = ledger.statistics(office);
        assertThat(List.of(
                        rest.issued(),
                        rest.open(),
                        rest.overdue(),
                        rest.closed(),
                        rest.closedOnOriginalDate(),
                        rest.closedLate()))
                .as("the API says the same")
                .isEqualTo(List.of(
                        counted.get("issued"),
                        counted.get("open"),
                        counted.get("overdue"),
                        counted.get("closed"),
                        counted.get("onOriginalDate"),
                        counted.get("late")));
        assertThat(tables.rates(reading).rows().get(0).cells().get(3).rate())
                .as("rate by the original date")
                .isEqualTo(rest.rates().onOriginalDate());
    }

    private static boolean running(Problem it) {
        return !it.ended() && !it.status().equals("reportedClosed");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoDoesNotTakePartLearnsNothingByAsking(TestDatabase program) {
        Ledger ledger = ledger(program);
        Actor water = actor(program, "water");
        List<Problem> seen = listed(water, ledger, Map.of());
        assertThat(seen).anySatisfy(it -> assertThat(it.leadUnit()).isEqualTo("water"));
        assertThat(listed(water, ledger, Map.of("figure", "returned")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.leadUnit()).isEqualTo("water"));
        assertThat(listed(water, ledger, Map.of("satisfaction", "satisfied"))).isEmpty();
        Tables tables = program.get(Tables.class);
        Statistics rest = ledger.statistics(water);
        Map<String, Long> extended = new HashMap<>();
        tables.rates(tables.reading(water, Question.everything())).rows().stream()
                .skip(1)
                .forEach(it -> extended.put(it.key(), it.cells().get(0).count()));
        Map<String, Long> told = new HashMap<>();
        rest.rates().byExtensions().forEach(it -> told.put(String.valueOf(it.extensions()), it.problems()));
        assertThat(told)
                .as("the API tells no more than the page of how often others were extended")
                .isEqualTo(extended)
                .isNotEmpty();
        assertThat(told.values().stream().mapToLong(it -> it).sum())
                .as("of those it takes part in")
                .isLessThan(rest.issued())
                .isEqualTo(listed(water, ledger, Map.of()).stream()
                        .filter(it -> it.leadUnit().equals("water"))
                        .filter(it ->
                                !it.status().equals("draft") && !it.status().equals("split"))
                        .count());
        assertThat(tables.degrees(tables.reading(water, Question.everything())).columns())
                .as("degrees alone")
                .hasSize(1);
        assertThat(tables.degrees(tables.reading(actor(program, "office"), Question.everything()))
                        .columns())
                .hasSizeGreaterThan(4);
    }
}
