package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.refusal.Invalid;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a merger of units does to posts: they go on, day for day, and nobody gets more than he had. */
@ParameterizedClass
@EnumSource
class ContinuedPostsTests {

    private final TestDatabase program;
    private final Story story;
    private final Departments departments;
    private final JdbcClient jdbc;

    ContinuedPostsTests(TestDatabase database) {
        program = database;
        story = new Story(database);
        departments = new Departments(database, story);
        jdbc = database.get(JdbcClient.class);
    }

    private record Row(
            String unit,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {

        boolean holds(LocalDate day) {
            return (fromOn == null || !fromOn.isAfter(day)) && (untilOn == null || !untilOn.isBefore(day));
        }
    }

    private List<Row> rows(String person) {
        return jdbc.sql("select unit, from_on, until_on from post where person = ? order by id")
                .param(person)
                .query(Rows.of(Row.class))
                .list();
    }

    private void post(String person, String unit, @Nullable LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("insert into post (person, unit, post, from_on, until_on) values (?, ?, 'handler', ?, ?)")
                .params(person, unit, from, until)
                .update();
    }

    @Test
    void daysAlreadyHeldInTheSuccessorCutNothing() {
        String old = departments.found("县粮食局");
        String into = departments.found("县发展改革局");
        LocalDate today = story.today();
        post(old, into, today.plusDays(10), today.plusDays(20));
        departments.merge(old, into);
        assertThat(rows(old))
                .as("until the tenth day and after the twentieth it goes on")
                .containsExactlyInAnyOrder(
                        new Row(old, null, today.minusDays(1)),
                        new Row(into, today.plusDays(10), today.plusDays(20)),
                        new Row(into, today, today.plusDays(9)),
                        new Row(into, today.plusDays(21), null));

        List<Entry> chain = program.get(Journal.class).newest(Journal.congress("county"), Long.MAX_VALUE, 10);
        assertThat(chain)
                .filteredOn(it ->
                        it.action().equals("post.continued") && it.subject().equals(old))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.data())
                            .contains(old + "/handler", into + "/handler", today + "/" + today.plusDays(9));
                });
        assertThat(jdbc.sql(
                                "select code from message where person = 'secadmin' order by id desc fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .as("before it is done")
                .isEqualTo("administration.mergerWaits");
    }

    @Test
    void anyDaysAtAll() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ContinuedPostsTests seed " + seed);
        Random random = new Random(seed);
        LocalDate today = story.today();
        for (int round = 0; round < 6; round++) {
            String old = departments.found("甲局");
            String into = departments.found("乙局");
            jdbc.sql("delete from post where person = ?").param(old).update();
            LocalDate next = today.minusDays(20);
            for (int i = 0; i < 5; i++) {
                LocalDate from = next.plusDays(random.nextInt(6));
                LocalDate until = from.plusDays(random.nextInt(12));
                post(old, random.nextBoolean() ? old : into, i == 0 && random.nextBoolean() ? null : from, until);
                next = until.plusDays(1);
            }
            post(old, old, today.plusDays(random.nextInt(9)), today.plusDays(30));
            post(old, into, today.plusDays(25), random.nextBoolean() ? null : today.plusDays(40));
            List<Row> before = rows(old);
            departments.merge(old, into);
            List<Row> after = rows(old);
            for (LocalDate day :
                    today.minusDays(40).datesUntil(today.plusDays(90)).toList()) {
                var as = "seed %d, %s: %s became %s".formatted(seed, day, before, after);
                boolean past = day.isBefore(today);
                assertThat(unit(after, old, day)).as(as).isEqualTo(past ? unit(before, old, day) : 0);
                long held = unit(before, old, day) + unit(before, into, day);
                assertThat(unit(after, into, day))
                        .as(as)
                        .isEqualTo(
                                past ? unit(before, into, day) : Math.max(unit(before, into, day), Math.min(1, held)));
            }
        }
    }

    private static long unit(List<Row> rows, String unit, LocalDate day) {
        return rows.stream()
                .filter(it -> it.unit().equals(unit) && it.holds(day))
                .count();
    }

    @Test
    void nobodyIsCarriedOverTheWall() {
        String old = departments.found("县信访局");
        var kinds = new ArrayList<String>();
        Stream.of("supervision", "general-office", "government").forEach(into -> {
            var refused = catchThrowableOfType(
                    Invalid.class, () -> departments.mergers().ask(departments.administrator(), old, into, null));
            kinds.add(refused.errors().get(0).reason().code());
        });
        assertThat(kinds).containsOnly("unit.otherKind");
        assertThat(rows(old)).containsExactly(new Row(old, null, null));
    }
}
