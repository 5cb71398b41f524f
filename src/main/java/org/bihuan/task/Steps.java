package org.bihuan.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.engine.FlowObserver;
import org.bihuan.engine.ProcessModels;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down every node and flow taken, with the model's version: the program's own history in place of the engine's. The
 * rows of a transaction are written together at its end.
 */
@Component
public class Steps implements FlowObserver {

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final ProcessModels models;
    private final Clock clock;

    Steps(JdbcTemplate batch, JdbcClient jdbc, ProcessModels models, Clock clock) {
        this.batch = batch;
        this.jdbc = jdbc;
        this.models = models;
        this.clock = clock;
    }

    /** How often an element was passed, and whether the process is there now or failed there. */
    public record Passed(String model, String element, String kind, long times, long resting, long failed) {}

    /** What was passed in the processes of a matter as a whole, or of one problem. */
    public List<Passed> passed(String matter, @Nullable String problem) {
        return jdbc.sql("""
                        select model, element, kind, count(*) as times,
                            sum(case when left_at is null then 1 else 0 end) as resting,
                            sum(case when failed then 1 else 0 end) as failed
                        from step where matter = ? and (problem = ? or (problem is null and cast(? as varchar(50)) is null))
                        group by model, element, kind order by min(id)""")
                .params(matter, problem, problem)
                .query(Rows.of(Passed.class))
                .list();
    }

    @Override
    public void entered(Position at) {
        boolean waits = models.get(at.model()).node(at.element()).waits();
        note(at, "node", !waits || isTask(at));
    }

    /** Whether a user task waits is known from the work list; its steps need no second write. */
    private boolean isTask(Position at) {
        return models.get(at.model()).node(at.element()).kind().equals("userTask");
    }

    @Override
    public void taken(Position at) {
        note(at, "flow", true);
    }

    /** Where several runs rest at one node, the first to be left is the first that came. */
    @Override
    public void left(Position at) {
        Pending.current(this).flush();
        jdbc.sql("""
                        update step set left_at = ? where id =
                            (select min(s.id) from step s where s.run = ? and s.element = ? and s.left_at is null)""").params(now(), at.run(), at.element()).update();
    }

    @Override
    public void failed(Position at) {
        Pending.current(this).flush();
        jdbc.sql("""
                        insert into step (matter, problem, model, run, element, kind, at, left_at, failed)
                        values (?, ?, ?, ?, ?, 'node', ?, ?, true)""")
                .params(at.matter(), at.problem(), at.model(), at.run(), at.element(), now(), now())
                .update();
    }

    private void note(Position at, String kind, boolean over) {
        OffsetDateTime now = now();
        Pending.current(this).rows.add(new Object[] {
            at.matter(), at.problem(), at.model(), at.run(), at.element(), kind, now, over ? now : null
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static final class Pending implements TransactionSynchronization {

        private final List<Object[]> rows = new ArrayList<>();
        private final Steps steps;

        private Pending(Steps steps) {
            this.steps = steps;
        }

        static Pending current(Steps steps) {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Pending.class::isInstance)
                    .map(Pending.class::cast)
                    .findFirst()
                    .orElseGet(() -> {
                        var fresh = new Pending(steps);
                        TransactionSynchronizationManager.registerSynchronization(fresh);
                        return fresh;
                    });
        }

        @Override
        public void flush() {
            if (!rows.isEmpty()) {
                steps.batch.batchUpdate(
                        "insert into step (matter, problem, model, run, element, kind, at, left_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        rows);
                rows.clear();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            flush();
        }
    }
}
