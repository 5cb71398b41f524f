package org.bihuan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.walker.Answer;
import org.bihuan.walker.Caller;
import org.bihuan.walker.County;
import org.bihuan.walker.Diary;
import org.bihuan.walker.FormFiller;
import org.bihuan.walker.Walker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two do the same, or the last two things, at once. {@code -Dbihuan.races=N} sets how many tasks are raced for,
 * {@code -Dbihuan.closings=N} how many matters lose their last two open problems at once.
 */
class RaceIT {

    private static final int RACES = Integer.getInteger("bihuan.races", 100);
    private static final int CLOSINGS = Integer.getInteger("bihuan.closings", 10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FormFiller FILLER = new FormFiller(false, Clock.systemUTC());

    @TempDir
    private static Path home;

    private static PackagedProgram program;
    private static List<Caller> callers;
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void start() {
        program = PackagedProgram.start(home, "--spring.profiles.active=demo", "--bihuan.demo.year=false");
        callers = County.callers(Caller.connections(), program.address());
    }

    @AfterAll
    static void stop() {
        TWO.shutdownNow();
        if (program != null) {
            program.close();
        }
    }

    @Test
    void ofTwoWhoCompleteATaskAtOnceOneWinsAndTheOtherLearnsWhoAndWhen() throws Exception {
        List<String> names = callers.get(0).all("/people").stream()
                .map(it -> it.path("label").asString())
                .toList();
        var walker = new Walker(callers, FILLER, Diary.NONE);
        int raced = 0;
        while (raced < RACES) {
            String matter = walker.start("supervision", "农村供水");
            while (raced < RACES && walker.open(matter)) {
                for (Caller caller : callers) {
                    for (JsonNode task : caller.all("/tasks?matter=" + matter)) {
                        raced += race(caller, task.path("id").asString(), names);
                    }
                }
            }
        }
        assertThat(raced).isGreaterThanOrEqualTo(RACES);
    }

    /** How many races were run: none where the task waits for one more person. */
    private static int race(Caller caller, String task, List<String> names) throws Exception {
        JsonNode form = caller.get("/tasks/" + task).expect(200).body().path("form");
        Map<String, Object> fields = FILLER.fill(form, caller);
        Callable<Answer> complete = () -> caller.post("/tasks/" + task + "/completion", Map.of("fields", fields));
        List<Answer> answers = atOnce(complete, complete);
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        if (caller.get("/tasks/" + task).expect(200).text("state").equals("open")) {
            return 0;
        }
        String told = answers.stream()
                .filter(it -> it.status() == 409)
                .findFirst()
                .orElseThrow()
                .text("detail");
        assertThat(told).containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(names).as(told).anyMatch(told::contains);
        return 1;
    }

    @Test
    void aMatterGoesOnWhenItsLastTwoProblemsAreClosedAtOnce() throws Exception {
        for (int i = 0; i < CLOSINGS; i++) {
            var held = new LinkedHashMap<String, Callable<Answer>>();
            var walker = new Walker(callers, FILLER, Diary.NONE).wanting((caller, task) -> !hold(caller, task, held));
            String matter = walker.start("supervision", "农村供水");
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (held.size() < 2 && System.nanoTime() < until) {
                walker.round(matter);
            }
            assertThat(held).as(matter).hasSize(2);

            var last = new ArrayList<>(held.values());
            List<Answer> answers = atOnce(last.get(0), last.get(1));

            assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
            new Walker(callers, FILLER, Diary.NONE).walk(matter, PATIENCE);
            assertThat(callers.get(0).get("/matters/" + matter).text("state")).isEqualTo("closed");
        }
    }

    /** Keeps the decisions on the sign-off of the first two problems for the moment both can be taken. */
    private static boolean hold(Caller caller, JsonNode task, Map<String, Callable<Answer>> held) {
        String problem = task.path("problem").asString("");
        boolean decision = task.path("activity").asString().startsWith("decideBy");
        if (!decision || problem.endsWith("-3")) {
            return false;
        }
        String path = "/tasks/" + task.path("id").asString();
        held.computeIfAbsent(problem, it -> {
            JsonNode form = caller.get(path).expect(200).body().path("form");
            Map<String, Object> fields = FILLER.fill(form, caller);
            return () -> caller.post(path + "/completion", Map.of("fields", fields));
        });
        return true;
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var answers = new ArrayList<Future<Answer>>();
        for (Callable<Answer> call : List.of(one, other)) {
            answers.add(TWO.submit(() -> {
                barrier.await();
                return call.call();
            }));
        }
        return List.of(answers.get(0).get(), answers.get(1).get());
    }
}
