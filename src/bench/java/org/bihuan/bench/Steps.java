package org.bihuan.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.packaged.PackagedProgram;
import org.bihuan.walker.Answer;
import org.bihuan.walker.Caller;
import org.bihuan.walker.County;
import org.bihuan.walker.Diary;
import org.bihuan.walker.FormFiller;
import org.bihuan.walker.Walker;

/**
 * Completions a second over HTTP. A caller is one thread that walks one matter after another with every account's token; each
 * completion is preceded by reading the work list and the task, and those requests are part of the time.
 */
final class Steps {

    private static final int CALLERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Steps() {}

    /** Prints the rate after warming up for as long as measuring takes. */
    static void measure(String database, Path home, Duration time, String... options) throws Exception {
        try (var program = PackagedProgram.start(home, options)) {
            var callers = new ArrayList<List<Caller>>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(County.callers(Caller.connections(), program.address()));
            }
            run(callers, time, new AtomicInteger());
            var profile = Profile.start(program, home.resolveSibling(database + ".jfr"));
            Duration before = program.processorTime();
            var completed = new AtomicInteger();
            double rate = run(callers, time, completed);
            double busy = program.processorTime().minus(before).toMillis();
            System.out.printf(
                    "(b) %s: %.0f completions/s, %.1f ms of the program's processor time each, %d callers, after %d s of warming up%n",
                    database, rate, busy / completed.get(), CALLERS, time.toSeconds());
            profile.print();
        }
    }

    private static double run(List<List<Caller>> callers, Duration time, AtomicInteger completions) throws Exception {
        long begin = System.nanoTime();
        var walks = new ArrayList<Callable<Void>>();
        for (List<Caller> accounts : callers) {
            walks.add(() -> {
                var walker = new Walker(accounts, new FormFiller(false, Clock.systemUTC()), counting(completions));
                while (System.nanoTime() - begin < time.toNanos()) {
                    walker.walk(walker.start("supervision", "农村供水"), PATIENCE);
                }
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(callers.size());
        try {
            for (var walk : threads.invokeAll(walks)) {
                walk.get();
            }
        } finally {
            threads.shutdown();
        }
        return completions.get() * 1e9 / (System.nanoTime() - begin);
    }

    private static Diary counting(AtomicInteger completions) {
        return (login, what, about, fields) -> new Diary.Page() {
            @Override
            public void answered(Answer answer) {
                if (what.equals("completion") && answer.status() == 200) {
                    completions.incrementAndGet();
                }
            }

            @Override
            public void unknown(Exception noAnswer) {}
        };
    }
}
