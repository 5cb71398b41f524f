package org.bihuan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.bihuan.packaged.OperationLog.End;
import org.bihuan.packaged.OperationLog.Operation;
import org.bihuan.walker.Caller;
import org.bihuan.walker.County;
import org.bihuan.walker.Diary;
import org.bihuan.walker.FormFiller;
import org.bihuan.walker.Walker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the program while it works and looks at what is left: what was acknowledged is there, once; what was not is there wholly or
 * not at all. {@code -Dbihuan.kills=N} sets how often, {@code -Dbihuan.seed=N} repeats a run's moments.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("bihuan.kills", 3);
    private static final long SEED = Long.getLong("bihuan.seed", System.nanoTime());
    private static final int MOST_STEPS = 150;
    private static final long WITHIN_A_STEP = Duration.ofMillis(30).toNanos();
    /** Of {@code error.busy}: nobody who comes too late is told so, but whoever meets a number that was given twice. */
    private static final String BUSY = "其他人正在办理";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void anAcknowledgedStepIsNeverLostWhenTheProcessDies() throws Exception {
        var random = new Random(SEED);
        Path home = folder.resolve("home");
        try (var log = new OperationLog(Path.of("target", "crash", "operations.jsonl"))) {
            for (int kill = 1; kill <= KILLS; kill++) {
                try (var program =
                        PackagedProgram.start(home, "--spring.profiles.active=demo", "--bihuan.demo.year=false")) {
                    var load = Load.start(program.address(), log);
                    log.awaitMore(1 + random.nextInt(MOST_STEPS), PATIENCE);
                    LockSupport.parkNanos(random.nextLong(WITHIN_A_STEP));
                    program.kill();
                    load.ended(PATIENCE);
                }
                judge(log, home, "kill " + kill + " of " + KILLS + ", seed " + SEED);
            }
            goesOn(home, log);
        }
    }

    private void judge(OperationLog log, Path home, String when) {
        List<Operation> operations = log.operations();
        assertThat(of(operations, End.OK)).as(when + ": work was done").isNotEmpty();
        assertThat(of(operations, End.FAIL))
                .as(when)
                .allSatisfy(it -> assertThat(it.answer().status()).isBetween(400, 499))
                .noneSatisfy(it -> assertThat(it.answer().text("title")).isEqualTo(BUSY));
        try (var left = KilledDatabase.open(home, folder)) {
            for (Operation it : of(operations, End.OK)) {
                acknowledged(left, it, when);
            }
            Set<KilledDatabase.Done> possible = new HashSet<>();
            operations.stream()
                    .filter(it -> it.what().equals("completion") && it.end() != End.FAIL)
                    .forEach(it -> possible.add(new KilledDatabase.Done(number(it), it.login())));
            List<KilledDatabase.Done> done = left.done();
            assertThat(done).as(when + ": twice").doesNotHaveDuplicates();
            assertThat(possible).as(when + ": done by nobody").containsAll(done);
            assertThat(left.halves()).as(when).isEmpty();
            report(operations, done, when);
        }
    }

    private static void acknowledged(KilledDatabase left, Operation it, String when) {
        if (it.what().equals("start")) {
            assertThat(left.matter(it.answer().text("id"))).as(when + ": " + it).isTrue();
            return;
        }
        JsonNode receipt = Diary.receipt(it.answer());
        long seq = receipt.path("seq").asLong();
        assertThat(left.entry(
                        receipt.path("chain").asString(),
                        seq,
                        receipt.path("hash").asString()))
                .as(when + ": " + it)
                .isTrue();
        assertThat(left.records(number(it), seq)).as(when + ": " + it).isEqualTo(1);
    }

    /** After the last kill every matter can still be brought to its end, and every journal verifies. */
    private static void goesOn(Path home, OperationLog log) {
        try (var program = PackagedProgram.start(home, "--spring.profiles.active=demo", "--bihuan.demo.year=false")) {
            List<Caller> callers = County.callers(Caller.connections(), program.address());
            var walker = new Walker(callers, new FormFiller(false, Clock.systemUTC()), log);
            Caller office = callers.get(0);
            List<JsonNode> matters = office.all("/matters");
            assertThat(matters).isNotEmpty();
            for (JsonNode matter : matters) {
                walker.walk(matter.path("id").asString(), PATIENCE);
            }
            JsonNode verified =
                    office.post("/journal/verification", Map.of()).expect(200).body();
            assertThat(verified.path("ok").asBoolean()).as(verified.toString()).isTrue();
        }
    }

    private static void report(List<Operation> operations, List<KilledDatabase.Done> done, String when) {
        long unknown = of(operations, End.UNKNOWN).size();
        long saved = of(operations, End.UNKNOWN).stream()
                .filter(it -> it.what().equals("completion"))
                .filter(it -> done.contains(new KilledDatabase.Done(number(it), it.login())))
                .count();
        System.out.printf(
                "%s: %d acknowledged, 0 lost; %d refused; %d unknown, of them %d done%n",
                when, of(operations, End.OK).size(), of(operations, End.FAIL).size(), unknown, saved);
    }

    private static List<Operation> of(List<Operation> operations, End end) {
        return operations.stream().filter(it -> it.end() == end).toList();
    }

    private static long number(Operation completion) {
        return Long.parseLong(completion.about().substring(2));
    }
}
