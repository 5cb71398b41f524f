package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.NewProblem;
import org.bihuan.problem.Problem;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.retry.MethodRetryEvent;

/** Two people act at the same moment. Rounds: 100, 50 and 20 on H2, 30, 15 and 10 on PostgreSQL. */
@ParameterizedClass
@EnumSource
class RaceTests {

    private final Story story;
    private final TestDatabase database;

    RaceTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void oneOfTwoCompletesATask() throws Exception {
        int rounds = database == TestDatabase.H2 ? 100 : 30;
        System.out.printf("%s: %d rounds of two people at one task%n", database, rounds);
        story.beginFromList(problems(rounds), Map.of(), "clerk").runJobs();
        int first = 0;
        for (int n = 1; n <= rounds; n++) {
            String id = story.numbered(n);
            story.walkTo("signForProblem", id);
            List<String> ends = atOnce(sign("water", id), sign("water2", id));
            boolean water = ends.get(0).equals("done");
            String winner = water ? "某water" : "某water2";
            first += water ? 1 : 0;
            assertThat(ends)
                    .as("round %d", n)
                    .containsExactlyInAnyOrder(
                            "done",
                            Reason.of(
                                            "task.done",
                                            story.item("signForProblem", id).number(),
                                            winner,
                                            "2026-03-02 09:00:00")
                                    .toString());
            assertThat(story.status(n)).isEqualTo("accepted");
        }
        System.out.printf("%s: the first of the two won %d times%n", database, first);
        assertThat(story.passed("handover", "accepted")).isEqualTo(rounds);
        assertThat(story.verified().ok()).isTrue();
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void theLastTwoProblemsEndAtOnce() throws Exception {
        int rounds = database == TestDatabase.H2 ? 50 : 15;
        System.out.printf("%s: %d rounds of the last two problems%n", database, rounds);
        for (int n = 1; n <= rounds; n++) {
            story.beginFromList(problems(2), Map.of(), "clerk").runJobs();
            // Three rounds of ten sign one off and withdraw the other, three sign off both, the rest withdraw both.
            List<Integer> closed = List.of(1, 2).subList(0, n % 10 < 3 ? 1 : n % 10 < 6 ? 2 : 0);
            closed.forEach(it -> story.walkTo("decideByViceChair", story.numbered(it)));
            List<String> ends =
                    atOnce(closed.contains(1) ? decide(1) : withdraw(1), closed.contains(2) ? decide(2) : withdraw(2));
            assertThat(ends).as("round %d", n).containsOnly("done");
            assertThat(story.matter().openProblems()).isZero();
            assertThat(story.count("closed")).isEqualTo(closed.size());
            assertThat(story.passed("followUp", "lastClosed")).as("round %d", n).isEqualTo(1);
            assertThat(story.waiting()).containsExactly("draftHandlingReport");
        }
    }

    /** Either the matter closes without it, or the archive is taken back for it. */
    @Test
    void aProblemComesBackWhileItsMatterIsArchived() throws Exception {
        int rounds = database == TestDatabase.H2 ? 20 : 10;
        int closed = 0;
        for (int n = 1; n <= rounds; n++) {
            story.beginFromList(problems(1), Map.of(), "clerk").runJobs();
            String id = story.numbered(1);
            story.walkTo("reportRectification", id);
            story.as("water")
                    .complete(
                            "reportRectification",
                            id,
                            Map.of("outcome", "longTerm", "expectedOn", "2027-12-31", "reviewOn", "2026-09-01"));
            story.as("council").complete("decideLongTermByCouncil", id);
            story.as("water").complete("reportStage", id);
            story.walkTo("archiveMatter");
            WorkItem archive = story.item("archiveMatter", null);
            Callable<?> back = () -> story.as("clerk").complete("reviewStage", id);
            Callable<?> close = () -> story.as("office").complete("archiveMatter");
            List<String> ends = atOnce(back, close);
            assertThat(ends.get(0)).as("round %d", n).isEqualTo("done");
            if (ends.get(1).equals("done")) {
                closed++;
                assertThat(story.matter().state()).isEqualTo("closed");
                assertThat(story.problem(1).counted()).isFalse();
            } else {
                assertThat(ends.get(1))
                        .isEqualTo(Reason.of("task.dropped", archive.number()).toString());
                assertThat(story.matter().openProblems()).isEqualTo(1);
                assertThat(story.waiting()).containsExactly("reportRectification 1");
            }
        }
        System.out.printf("%s: %d of %d matters closed first%n", database, closed, rounds);
    }

    /** Each merge locks both matters; in one order, so neither has to give way to the other and begin again. */
    @Test
    void twoProblemsOfTwoMattersAreMergedIntoEachOther() throws Exception {
        int rounds = database == TestDatabase.H2 ? 20 : 10;
        System.out.printf("%s: %d rounds of two opposite merges%n", database, rounds);
        var again = new Again();
        var events = database.get(ApplicationEventMulticaster.class);
        events.addApplicationListener(again);
        try {
            for (int n = 1; n <= rounds; n++) {
                Story other = new Story(database).beginFromList(problems(1), Map.of(), "clerk");
                story.beginFromList(problems(1), Map.of(), "clerk").runJobs();
                Problem mine = story.problem(1);
                Problem theirs = other.problem(1);
                Callable<?> there = () -> story.as("clerk").perform("merge", mine, Map.of("into", theirs.id()));
                Callable<?> here = () -> other.as("clerk").perform("merge", theirs, Map.of("into", mine.id()));
                List<String> ends = atOnce(there, here);
                String ended = ends.get(0).equals("done") ? mine.id() : theirs.id();
                assertThat(ends)
                        .as("round %d", n)
                        .containsExactlyInAnyOrder(
                                "done",
                                Reason.of("problem.mergedIntoEnded", ended).toString());
            }
        } finally {
            events.removeApplicationListener(again);
        }
        assertThat(again.failures).as("nobody was in the other's way").isEmpty();
    }

    /** What a database broke off and was tried again. */
    private static final class Again implements ApplicationListener<MethodRetryEvent> {

        private final List<String> failures = new CopyOnWriteArrayList<>();

        @Override
        public void onApplicationEvent(MethodRetryEvent event) {
            if (event.getFailure() instanceof ConcurrencyFailureException broken) {
                failures.add(broken.toString());
            }
        }
    }

    private static List<NewProblem> problems(int count) {
        return Stream.generate(() -> NewProblem.of(problem("水质", "water", "ordinary")))
                .limit(count)
                .toList();
    }

    private Callable<?> sign(String login, String id) {
        var actor = story.as(login).actor();
        long item = story.item("signForProblem", id).id();
        return () -> database.get(CompleteTask.class).complete(actor, item, Map.of("outcome", "accepted"), null);
    }

    private Callable<?> decide(int n) {
        var actor = story.as("vicechair").actor();
        long item = story.item("decideByViceChair", story.numbered(n)).id();
        return () -> database.get(CompleteTask.class)
                .complete(actor, item, Map.of("outcome", "closed", "degree", "A"), null);
    }

    private Callable<?> withdraw(int n) {
        Problem problem = story.problem(n);
        return () -> story.as("council").perform("withdraw", problem, Map.of());
    }

    private List<String> atOnce(Callable<?>... acts) throws Exception {
        var running = new ArrayList<Future<String>>();
        for (Callable<?> act : acts) {
            running.add(pool.submit(() -> {
                together.await(20, TimeUnit.SECONDS);
                try {
                    act.call();
                    return "done";
                } catch (Refused refused) {
                    return refused.reasons().get(0).toString();
                }
            }));
        }
        var ends = new ArrayList<String>();
        for (Future<String> it : running) {
            ends.add(it.get(60, TimeUnit.SECONDS));
        }
        return ends;
    }
}
