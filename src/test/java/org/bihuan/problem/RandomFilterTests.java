package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Actor;
import org.bihuan.problem.api.LedgerAddress;
import org.bihuan.problem.api.LedgerFilter;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is filtered together with whatever, the ledger, its pages, its totals, its groups and the statistics find what asking each
 * row in Java finds. Rows and questions are random; the seed is in the message of what fails. Nothing of it is kept.
 */
@ParameterizedClass
@EnumSource
class RandomFilterTests {

    private static final long SEED = Long.getLong("bihuan.filters.seed", 20261122L);
    private static final int ROWS = 240;
    private static final int QUESTIONS = 60;
    private static final List<String> READERS = List.of("office", "clerk", "organ", "water", "education", "member");
    private static final List<String> UNITS = List.of("water", "health", "education", "village");
    private static final List<String> WORDS = List.of("供水", "漏损", "公路", "养老", "管护", "食堂");
    private static final List<String> TYPES = List.of("工程建设", "资金管理");
    private static final List<String> DEGREES = List.of("resolved", "mostly", "unresolved");
    private static final List<String> OUTCOMES = List.of("satisfied", "basicallySatisfied", "dissatisfied");
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
            "withdrawn",
            "merged",
            "split",
            "reportedClosed");

    /** Whether few rows are looked up or all are read, the same must be found: to one of the ledgers nearly nothing is few. */
    private static final int LITTLE = 3;

    private final Random random = new Random(SEED);
    private final List<Ledger> ledgers;
    private Ledger ledger;
    private LedgerFigures figures;
    private final JdbcClient jdbc;
    private final Story story;
    private final TransactionTemplate transaction;
    private final List<String> matters = new ArrayList<>();

    RandomFilterTests(TestDatabase database) {
        jdbc = database.get(JdbcClient.class);
        ledgers = List.of(
                database.get(Ledger.class),
                new Ledger(
                        jdbc,
                        database.get(Problems.class),
                        database.get(Forms.class),
                        database.get(WordPairs.class),
                        database.get(Statuses.class),
                        LITTLE));
        ledger = ledgers.get(0);
        figures = database.get(LedgerFigures.class);
        transaction = new TransactionTemplate(database.get(PlatformTransactionManager.class));
        matters.add(new Story(database).begin().id());
        matters.add(new Story(database).begin().id());
        story = new Story(database).begin();
        matters.add(story.id());
    }

    private void undone(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update matter set host_committee = 'finance-committee' where id = ?")
                    .param(matters.get(0))
                    .update();
            jdbc.sql("update matter set published_on = ? where id = ?")
                    .params(story.today(), matters.get(1))
                    .update();
            for (int i = 1; i <= ROWS; i++) {
                row(matters.get(i % matters.size()), i);
            }
            votes();
            test.run();
        });
    }

    private void row(String matter, int seq) {
        String status = any(STATUSES);
        boolean closed = status.equals("closed");
        boolean ended = List.of("closed", "withdrawn", "merged", "split", "reportedClosed")
                .contains(status);
        LocalDate issued = status.equals("draft") ? null : day(-500, 0);
        String part = seq > 30 && random.nextInt(4) == 0
                ? matter + "-" + (seq - matters.size() * (1 + random.nextInt(8)))
                : null;
        int repeats = random.nextInt(5) == 0 && seq > 3 ? 1 : 0;
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", matter + "-" + seq);
        row.put("matter", matter);
        row.put("congress", "county");
        row.put("seq", seq);
        row.put("cycle", 1 + random.nextInt(2));
        row.put("title", any(WORDS) + any(WORDS) + seq);
        row.put("type", sometimes(() -> any(TYPES)));
        row.put("grade", any(Grades.ALL));
        row.put("lead_unit", any(UNITS));
        row.put("status", status);
        row.put("due_class", "date");
        row.put("due", sometimes(() -> day(-90, 90)));
        row.put("original_due", sometimes(() -> day(-120, 60)));
        row.put("issued_on", issued);
        row.put("planned_on", sometimes(() -> day(-60, 60)));
        row.put("suspended_on", random.nextInt(6) == 0 ? day(-60, 0) : null);
        row.put("closed_on", closed ? day(-120, 0) : null);
        row.put("ended_on", ended ? day(-120, 0) : null);
        row.put("progress_due", sometimes(() -> day(-30, 30)));
        row.put("lineage", part == null ? null : "/" + part + "/");
        row.put("repeats", repeats == 0 ? null : matter + "-" + (seq - matters.size()));
        row.put("repeat_count", repeats);
        row.put("degree", closed ? sometimes(() -> any(DEGREES)) : null);
        row.put("extensions", random.nextInt(3));
        row.put("returns", random.nextInt(2));
        row.put("reworks", random.nextInt(2));
        row.put("urges", random.nextInt(2));
        row.put("counted", random.nextInt(4) > 0);
        row.put("evidence", closed ? 1 : 0);
        row.put("verifications", closed ? 1 : 0);
        row.put("decision", closed ? 1L : null);
        insert("problem", row);
        if (random.nextInt(3) == 0) {
            insert("problem_unit", Map.of("problem", matter + "-" + seq, "unit", any(UNITS)));
        }
        if (random.nextInt(4) == 0) {
            beside(matter, matter + "-" + seq);
        }
    }

    private void beside(String matter, String problem) {
        var asked = new LinkedHashMap<String, @Nullable Object>();
        asked.put("problem", problem);
        asked.put("from_due", story.today());
        asked.put("asked_due", story.today());
        asked.put("reason", "汛期停工");
        asked.put("asked_by", "water");
        asked.put("asked_unit", "water");
        asked.put("asked_at", java.time.OffsetDateTime.parse("2026-01-05T08:00:00Z"));
        asked.put("outcome", random.nextBoolean() ? "granted" : null);
        insert("extension", asked);
        var ladder = new LinkedHashMap<String, @Nullable Object>();
        ladder.put("congress", "county");
        ladder.put("matter", matter);
        ladder.put("problem", problem);
        ladder.put("asked", "prompt");
        ladder.put("tier", random.nextBoolean() ? "prompt" : null);
        ladder.put("reason", "逾期");
        ladder.put("opened_by", "clerk");
        ladder.put("opened_on", story.today());
        boolean over = random.nextInt(3) == 0;
        ladder.put("ended_on", over ? story.today() : null);
        ladder.put("outcome", over ? "settled" : null);
        insert("escalation", ladder);
    }

    /** With one problem, with a unit, with the matter as a whole; one of them not yet closed. */
    private void votes() {
        String matter = matters.get(2);
        for (int i = 0; i < 12; i++) {
            var vote = new LinkedHashMap<String, @Nullable Object>();
            vote.put("congress", "county");
            vote.put("matter", i % 4 == 3 ? matters.get(0) : matter);
            vote.put("problem", i % 4 == 0 ? matter + "-" + (2 + 3 * random.nextInt(ROWS / 3)) : null);
            vote.put("kind", "satisfaction");
            vote.put("subject", i % 4 == 1 ? any(UNITS) : null);
            vote.put("state", i == 11 ? "open" : "closed");
            vote.put("salt", "salt");
            vote.put("outcome", any(OUTCOMES));
            insert("ballot", vote);
        }
    }

    private void insert(String table, Map<String, ? extends @Nullable Object> row) {
        String marks = String.join(", ", java.util.Collections.nCopies(row.size(), "?"));
        jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks + ")")
                .params(new ArrayList<>(row.values()))
                .update();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T sometimes(Supplier<T> it) {
        return random.nextInt(5) == 0 ? null : it.get();
    }

    private LocalDate day(int from, int to) {
        return story.today().plusDays(from + random.nextInt(to - from + 1));
    }

    private LedgerAddress address(PlainLedger plain) {
        var asked = new LinkedHashMap<String, String>();
        ask(asked, "status", () -> any(STATUSES));
        ask(asked, "unit", () -> any(UNITS));
        ask(asked, "matter", () -> any(matters));
        ask(asked, "light", () -> any(List.of("red", "yellow", "green", "blue", "late")));
        ask(asked, "dueBefore", () -> day(-60, 90).toString());
        ask(asked, "dueAfter", () -> day(-90, 60).toString());
        ask(asked, "repeated", () -> String.valueOf(random.nextBoolean()));
        ask(asked, "escalated", () -> String.valueOf(random.nextBoolean()));
        ask(asked, "q", () -> words(plain));
        ask(
                asked,
                "tag",
                () -> any(List.of("longTerm", "extended", "extensionRequested", "suspended", "progressOverdue")));
        ask(asked, "leadUnit", () -> any(UNITS));
        ask(asked, "figure", () -> any(PlainLedger.KNOWN).word());
        ask(asked, "type", () -> any(List.of(TYPES.get(0), TYPES.get(1), Cut.NONE)));
        ask(asked, "issuedFrom", () -> day(-500, -100).toString());
        ask(asked, "issuedTo", () -> day(-300, 0).toString());
        ask(asked, "closedFrom", () -> day(-120, -30).toString());
        ask(asked, "closedTo", () -> day(-90, 0).toString());
        ask(asked, "degree", () -> any(List.of(DEGREES.get(0), DEGREES.get(1), Cut.NONE)));
        ask(asked, "satisfaction", () -> any(List.of(OUTCOMES.get(0), OUTCOMES.get(1), Cut.NONE)));
        ask(asked, "grade", () -> any(Grades.ALL));
        ask(asked, "extensions", () -> String.valueOf(random.nextInt(3)));
        return LedgerAddress.of(asked);
    }

    private String words(PlainLedger plain) {
        PlainLedger.Row row = any(plain.rows());
        int from = random.nextInt(row.title().length());
        String part = row.title().substring(from, Math.min(row.title().length(), from + 1 + random.nextInt(4)));
        return any(List.of(part, part, any(WORDS), any(WORDS).substring(1), row.id(), "教育"));
    }

    /** A few of them at a time, so that something is found more often than not. */
    private void ask(Map<String, String> asked, String name, Supplier<String> value) {
        if (random.nextInt(7) == 0) {
            asked.put(name, value.get());
        }
    }

    @Test
    void everyCombinationFindsWhatAskingEachRowFinds() {
        undone(() -> {
            int found = 0;
            for (String reader : READERS) {
                Actor actor = story.as(reader).actor();
                var plain = new PlainLedger(jdbc, actor, story.today(), ledger.yellowDays("county"));
                for (int i = 0; i < QUESTIONS; i++) {
                    turn(i);
                    LedgerAddress asked = address(plain);
                    LedgerFilter filter = asked.filter();
                    String said = "seed %d, %s, %s".formatted(SEED, reader, asked.query());
                    List<String> meant = plain.find(filter);
                    found += meant.isEmpty() ? 0 : 1;
                    assertThat(pages(sort -> filter.query(actor, sort, null, ledger), "id"))
                            .as(said)
                            .isEqualTo(meant);
                    assertThat(pages(sort -> filter.query(actor, sort, null, ledger), "due"))
                            .as(said)
                            .doesNotHaveDuplicates()
                            .hasSameElementsAs(meant);
                    assertThat(figures.count(filter.query(actor, "id", null, ledger))
                                    .number())
                            .as(said)
                            .isEqualTo(meant.size());
                }
            }
            assertThat(found).as("questions that find anything").isGreaterThan(READERS.size() * QUESTIONS / 3);
        });
    }

    private void turn(int question) {
        ledger = ledgers.get(question % ledgers.size());
        figures = new LedgerFigures(jdbc, ledger);
    }

    /** Page after page of a random size. */
    private List<String> pages(Function<String, ProblemQuery> query, String sort) {
        var ids = new ArrayList<String>();
        LocalDate due = LocalDate.MIN;
        int size = List.of(20, 50, 1_000).get(random.nextInt(3));
        List<Problem> page = ledger.page(query.apply(sort), size);
        while (!page.isEmpty()) {
            for (Problem it : page) {
                ids.add(it.id());
                LocalDate day = it.due() == null ? LocalDate.MAX : it.due();
                assertThat(sort.equals("due") && day.isBefore(due))
                        .as("in order")
                        .isFalse();
                due = day;
            }
            page = page.size() < size
                    ? List.of()
                    : ledger.page(query.apply(sort).after(page.get(page.size() - 1)), size);
        }
        return ids;
    }

    @Test
    void totalsGroupsAndTablesCountWhatAskingEachRowCounts() {
        undone(() -> {
            for (String reader : READERS) {
                Actor actor = story.as(reader).actor();
                var plain = new PlainLedger(jdbc, actor, story.today(), ledger.yellowDays("county"));
                Map<String, PlainLedger.Row> rows = new java.util.HashMap<>();
                plain.rows().forEach(it -> rows.put(it.id(), it));
                for (int i = 0; i < QUESTIONS / 6; i++) {
                    turn(i);
                    LedgerAddress asked = address(plain);
                    String said = "seed %d, %s, %s".formatted(SEED, reader, asked.query());
                    ProblemQuery query = asked.filter().query(actor, "id", null, ledger);
                    List<PlainLedger.Row> meant =
                            plain.find(asked.filter()).stream().map(rows::get).toList();
                    figures.totals(query)
                            .figures()
                            .forEach((figure, count) -> assertThat(count.number())
                                    .as(said + " " + figure)
                                    .isEqualTo(count(plain, meant, figure)));
                    assertThat(figures.byUnit(query).stream()
                                    .mapToLong(LedgerFigures.Group::problems)
                                    .sum())
                            .as(said)
                            .isEqualTo(meant.size());
                    for (TallyBy by :
                            List.of(TallyBy.ALL, TallyBy.UNIT, TallyBy.TYPE, TallyBy.MATTER, TallyBy.DEGREE)) {
                        tallied(plain, query, by, meant, said + " by " + by);
                    }
                    Tallies together = ledger.tallies(query, PlainLedger.KNOWN);
                    for (TallyBy by : TallyBy.values()) {
                        assertThat(together.by(by, PlainLedger.KNOWN))
                                .as(said + " together, by " + by)
                                .isEqualTo(ledger.tally(query, by, PlainLedger.KNOWN));
                    }
                }
            }
        });
    }

    private void tallied(PlainLedger plain, ProblemQuery query, TallyBy by, List<PlainLedger.Row> meant, String said) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        ledger.tally(query, by, PlainLedger.KNOWN).forEach(it -> tallies.put(it.key(), it));
        List<PlainLedger.Row> counted =
                meant.stream().filter(it -> plain.figure(it, Figure.ISSUED)).toList();
        Function<PlainLedger.Row, String> key = it -> switch (by) {
            case UNIT -> it.leadUnit();
            case TYPE -> Objects.requireNonNullElse(it.type(), Cut.NONE);
            case MATTER -> it.matter();
            case DEGREE -> Objects.requireNonNullElse(it.degree(), Cut.NONE);
            default -> "all";
        };
        assertThat(tallies.keySet())
                .as(said)
                .isEqualTo(new TreeSet<>(counted.stream().map(key).toList()));
        tallies.forEach((word, tally) -> {
            List<PlainLedger.Row> mine =
                    counted.stream().filter(it -> key.apply(it).equals(word)).toList();
            for (Figure figure : PlainLedger.KNOWN) {
                assertThat(tally.of(figure))
                        .as(said + " " + word + " " + figure)
                        .isEqualTo(count(plain, mine, figure));
            }
        });
    }

    private static long count(PlainLedger plain, List<PlainLedger.Row> rows, Figure figure) {
        return rows.stream().filter(it -> plain.figure(it, figure)).count();
    }

    @Test
    void everyFilterOfTheAddressIsAmongThoseCombined() {
        undone(() -> {
            var plain = new PlainLedger(jdbc, story.as("office").actor(), story.today(), 5);
            var names = new TreeSet<String>();
            for (int i = 0; i < QUESTIONS; i++) {
                names.addAll(address(plain).asked().keySet());
            }
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(LedgerFilter.class.getRecordComponents())
                            .map(java.lang.reflect.RecordComponent::getName)
                            .toList());
        });
    }
}
