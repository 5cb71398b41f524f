package org.bihuan.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work the engine does by itself after a click: runs in the background, or by hand where nothing else may move. */
@Component
public class Jobs implements SmartLifecycle {

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final boolean background;

    Jobs(
            ProcessEngineConfigurationImpl engine,
            ManagementService management,
            JdbcClient jdbc,
            @Value("${bihuan.jobs.background:true}") boolean background) {
        this.engine = engine;
        this.management = management;
        this.jdbc = jdbc;
        this.background = background;
    }

    /** Runs everything that is due now, and what becomes due by it, in the caller's thread. */
    public void runDue() {
        for (var due = management.createJobQuery().executable().list();
                !due.isEmpty();
                due = management.createJobQuery().executable().list()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Number of jobs that failed for good and wait for an operator. */
    public long failed() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    @Override
    public void start() {
        release();
        if (background) {
            engine.getJobExecutor().start();
        }
    }

    /**
     * Gives back what a program that was killed had taken: it would wait for the end of its lock. Should another program be at work
     * after all, nothing happens twice: a job is deleted in the transaction of its work, and only one of two can delete it.
     */
    private void release() {
        jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null")
                .update();
    }

    @Override
    public void stop() {
        engine.getJobExecutor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return engine.getJobExecutor().isActive();
    }

    /** Last of all, when the models are deployed and the demo county is seeded. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
