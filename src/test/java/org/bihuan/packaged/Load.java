package org.bihuan.packaged;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.bihuan.walker.Caller;
import org.bihuan.walker.County;
import org.bihuan.walker.Diary;
import org.bihuan.walker.FormFiller;
import org.bihuan.walker.Walker;

/** Several walkers on the same few matters, each until the program no longer answers; a matter that ends is followed by a new one. */
final class Load {

    private static final int WALKERS = 4;
    private static final int MATTERS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(WALKERS);
    private final List<Future<?>> walks = new ArrayList<>();

    private Load() {}

    static Load start(URI program, Diary diary) {
        List<Caller> callers = County.callers(Caller.connections(), program);
        var started = new AtomicReferenceArray<String>(MATTERS);
        var load = new Load();
        for (int i = 0; i < WALKERS; i++) {
            int place = i % MATTERS;
            var walker = new Walker(callers, new FormFiller(false, Clock.systemUTC()), diary).amongOthers();
            load.walks.add(load.threads.submit(() -> walk(walker, started, place)));
        }
        load.threads.shutdown();
        return load;
    }

    /** Waits for the walkers; what stopped them must be the silence of a dead program and nothing else. */
    void ended(Duration patience) throws InterruptedException, ExecutionException, TimeoutException {
        for (Future<?> walk : walks) {
            walk.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void walk(Walker walker, AtomicReferenceArray<String> started, int place) {
        try {
            while (true) {
                String matter = started.get(place);
                if (matter == null || !walker.open(matter)) {
                    String fresh = walker.start("supervision", "农村供水");
                    started.compareAndSet(place, matter, fresh);
                } else {
                    walker.round(matter);
                }
            }
        } catch (UncheckedIOException dead) {
            // What was under way is in the log as unknown.
        }
    }
}
