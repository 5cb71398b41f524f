package org.bihuan.demo;

import org.bihuan.organization.Congresses;
import org.bihuan.organization.Foundation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the invented county on the first start and walks its year, before anybody can come in and before jobs run by
 * themselves. All in one transaction: a start that is broken off leaves nothing, and the next one begins anew.
 */
@Component
@Profile("demo")
class DemoCounty implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoCounty.class);

    private final Congresses congresses;
    private final Foundation foundation;
    private final Walk walk;
    private final TransactionTemplate transaction;
    private final boolean year;
    private volatile boolean ready;

    /** @param year whether to walk the year; without it there are only the bodies and people */
    DemoCounty(
            Congresses congresses,
            Foundation foundation,
            Walk walk,
            PlatformTransactionManager transactions,
            @Value("${bihuan.demo.year:true}") boolean year) {
        this.congresses = congresses;
        this.foundation = foundation;
        this.walk = walk;
        this.transaction = new TransactionTemplate(transactions);
        this.year = year;
    }

    @Override
    public void start() {
        if (!congresses.any()) {
            long began = System.nanoTime();
            transaction.executeWithoutResult(status -> {
                foundation.found(CountyFile.read());
                if (year) {
                    walk.through(ScriptFiles.read());
                }
            });
            log.info("The demo county was seeded in {} ms", (System.nanoTime() - began) / 1_000_000);
        }
        ready = true;
    }

    @Override
    public void stop() {
        ready = false;
    }

    @Override
    public boolean isRunning() {
        return ready;
    }

    /** After the models are deployed, before the web server and the background jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
