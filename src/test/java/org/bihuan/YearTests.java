package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.bihuan.journal.Verification;
import org.bihuan.longterm.WakeReviews;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Statistics;
import org.bihuan.reminder.DailySweep;
import org.bihuan.reminder.Reminders;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of one congress, day by day. Every morning the sweep runs, then people do what they had planned for the day. What
 * they plan goes by a seed, which is printed; {@code -Dbihuan.year.seed=…} lives the same year again.
 */
class YearTests {

    private static final long SEED = Long.getLong("bihuan.year.seed", 20260302L);
    private static final int DAYS = 365;
    /** The last of a year's work, over the New Year. */
    private static final int MOST_DAYS = 430;

    private final TestDatabase program = TestDatabase.H2;
    private final JdbcClient jdbc = program.get(JdbcClient.class);
    private final Story story = new Story(program);
    private final YearOfWork work = new YearOfWork(program, story, SEED);
    private final YearSeen seen = new YearSeen(jdbc);

    @Test
    void everyDueDateIsHitOnceAndNothingIsStuck() {
        jdbc.sql("delete from sweep").update();
        Statistics before = statistics();
        work.begin();
        int lastBusy = 0;
        for (int day = 0; day < MOST_DAYS && (day < DAYS || work.waits()); day++) {
            seen.morning(work.matters(), story.today());
            program.get(DailySweep.class).run();
            program.get(WakeReviews.class).wake();
            lastBusy = work.day(day) > 0 ? day : lastBusy;
            story.letPass(Period.ofDays(1));
        }
        seen.morning(work.matters(), story.today());
        Statistics after = statistics();
        System.out.printf(
                "YearTests: seed %d, %d matters, %d problems, %d things done, the last on day %d; %d due dates hit, %d of them late%n",
                SEED,
                work.matters().size(),
                after.issued() - before.issued(),
                work.done(),
                lastBusy,
                seen.expected("due").size(),
                seen.expected("overdue").size());

        everyDueDateWasHitOnce();
        nothingIsStuck();
        assertThat(seen.changedOriginals()).as("original dates that changed").isEmpty();
        addsUp(before, after);
        work.matters()
                .forEach(it -> assertThat(
                                program.get(Verification.class).verify(it).ok())
                        .as("journal of %s", it)
                        .isTrue());
        assertThat(work.refusals()).as("nobody tried what is not legal").isSubsetOf(YearOfWork.LATER);
        assertThat(work.happened()).containsAll(YearOfWork.MUST_HAPPEN);
    }

    /** What the sweeps found is what was open on its day, no more and no less, and on the first morning it could be found. */
    private void everyDueDateWasHitOnce() {
        for (String kind : List.of("due", "overdue")) {
            List<String> found = work.matters().stream()
                    .flatMap(it -> program.get(Reminders.class).of(it).stream())
                    .filter(it -> it.kind().equals(kind))
                    .map(it -> it.item() + " due " + it.due() + " found " + it.sweptOn())
                    .sorted()
                    .toList();
            assertThat(found).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(found)).as(kind).isEqualTo(seen.expected(kind));
        }
        assertThat(seen.expected("due")).hasSizeGreaterThan(100);
        assertThat(seen.expected("overdue")).hasSizeGreaterThan(20);
    }

    private void nothingIsStuck() {
        assertThat(work.waiting()).isEmpty();
        for (String matter : work.matters()) {
            assertThat(story.continueWith(matter).matter().state()).as(matter).isEqualTo("closed");
            assertThat(story.matter().openProblems()).as(matter).isZero();
        }
    }

    private void addsUp(Statistics before, Statistics after) {
        long issued = after.issued() - before.issued();
        long closed = after.closed() - before.closed();
        long withdrawn = after.withdrawn() - before.withdrawn();
        long merged = after.merged() - before.merged();
        long longTerm = after.longTerm() - before.longTerm();
        assertThat(issued).isEqualTo(work.issued()).isGreaterThanOrEqualTo(200);
        assertThat(closed + withdrawn + merged + longTerm).isEqualTo(issued);
        assertThat(longTerm).as("in continuing rectification").isEqualTo(1);
        assertThat(after.open() - before.open()).isEqualTo(longTerm);
        assertThat(withdrawn).isEqualTo(1);
        assertThat(merged).isEqualTo(1);
        long late = after.closedLate() - before.closedLate();
        assertThat(late).isPositive();
        assertThat(after.closedOnCurrentDate() - before.closedOnCurrentDate() + late)
                .isEqualTo(closed);
        assertThat(after.closedOnOriginalDate() - before.closedOnOriginalDate())
                .isLessThanOrEqualTo(after.closedOnCurrentDate() - before.closedOnCurrentDate());
        assertThat(after.extended() - before.extended())
                .isEqualTo(work.times("granted"))
                .isPositive();
        assertThat(after.urges() - before.urges())
                .isEqualTo(work.times("urged"))
                .isPositive();
        assertThat(after.rebounds() - before.rebounds()).isEqualTo(1);
        assertThat(after.newCycles() - before.newCycles()).isEqualTo(1);
        assertThat(after.lookBacks() - before.lookBacks()).isEqualTo(work.times("inspectProblem"));
        assertThat(after.matters() - before.matters()).isEqualTo(work.withProblems());
        assertThat(after.byUnit().stream().mapToLong(Statistics.ByUnit::issued).sum())
                .isEqualTo(after.issued());
        assertThat(after.byStatus().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(after.issued());
        assertThat(after.byUnit().stream()
                        .max(Comparator.comparing(Statistics.ByUnit::issued))
                        .orElseThrow()
                        .closed())
                .isPositive();
    }

    private Statistics statistics() {
        return program.get(Ledger.class).statistics(story.as("council").actor());
    }
}
