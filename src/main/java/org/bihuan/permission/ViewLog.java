package org.bihuan.permission;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Writes down who looked at what is sensitive 查阅记录. What is taken away, and the system chain, is written before it is
 * answered. Other views wait in memory for half a second and are written in batches, off the path of the request; where too many
 * wait the request writes its own, and at a stop all that wait are written first.
 */
@Service
public class ViewLog implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ViewLog.class);

    private static final int AT_ONCE = 500;
    private static final long PAUSE_MILLIS = 500;

    private final Views views;
    private final Clock clock;
    private final BlockingQueue<Views.View> waiting;
    private final Object writing = new Object();
    private @Nullable ScheduledExecutorService writer;
    private volatile boolean running;

    ViewLog(Views views, Clock clock, @Value("${bihuan.views.waiting:10000}") int most) {
        this.views = views;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(most);
    }

    /** Somebody saw something of this kind; {@code thing} is its id. */
    public void saw(Actor actor, Sensitive kind, String thing) {
        var view = new Views.View(
                0,
                actor.congress(),
                kind.word(),
                kind.business(),
                actor.login(),
                actor.person(),
                thing.length() > 200 ? thing.substring(0, 200) : thing,
                actor.origin(),
                clock.instant().atOffset(ZoneOffset.UTC));
        if (!running || kind.beforehand() || !waiting.offer(view)) {
            views.add(List.of(view));
        }
    }

    /**
     * A question to the register.
     *
     * @param businessOnly whether views of the installation's own logs are left out
     * @param before the id the page comes before
     */
    public record Question(
            String congress,
            boolean businessOnly,
            @Nullable String kind,
            @Nullable String login,
            @Nullable Long before,
            int limit) {}

    /** A view as it is kept. */
    public record Seen(
            long id,
            Instant at,
            String login,
            String kind,
            String thing,
            @Nullable String origin) {}

    /** Those that answer it, newest first; what waits is written first. */
    public List<Seen> page(Question question) {
        write();
        return views.page(question).stream()
                .map(it -> new Seen(it.id(), it.at().toInstant(), it.login(), it.kind(), it.thing(), it.origin()))
                .toList();
    }

    /** Writes all that waits; what cannot be written goes on waiting. */
    void write() {
        synchronized (writing) {
            var batch = new ArrayList<Views.View>(AT_ONCE);
            while (waiting.drainTo(batch, AT_ONCE) > 0) {
                try {
                    views.add(batch);
                } catch (RuntimeException failed) {
                    batch.removeIf(waiting::offer);
                    if (!batch.isEmpty()) {
                        log.error("{} views could not be kept", batch.size());
                    }
                    throw failed;
                }
                batch.clear();
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService begun =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "view-log"));
        begun.scheduleWithFixedDelay(this::tryToWrite, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        writer = begun;
        running = true;
    }

    private void tryToWrite() {
        try {
            write();
        } catch (RuntimeException failed) {
            log.warn("Views wait to be written: {}", failed.getClass().getName());
        }
    }

    /** After the web server, which stops first: nothing new comes any more. Nobody is interrupted while he writes. */
    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService ended = writer;
        if (ended != null) {
            ended.shutdown();
        }
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
