package org.bihuan.access;

import java.util.concurrent.TimeUnit;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a minute: ends sessions nobody came back to, and writes down how often somebody was turned away, or asked for what is not
 * there. If one of them cannot be done, the others are all the same.
 */
@Component("accessBackground")
@ConditionalOnProperty(name = "bihuan.jobs.background", matchIfMissing = true)
class Background {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final AccountSessions sessions;
    private final TurnedAway turnedAway;
    private final RefusedActs refusedActs;

    Background(AccountSessions sessions, TurnedAway turnedAway, RefusedActs refusedActs) {
        this.sessions = sessions;
        this.turnedAway = turnedAway;
        this.refusedActs = refusedActs;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        each("Forgotten sessions could not be ended", sessions::endForgotten);
        each("Who was turned away could not be summarised", turnedAway::summarise);
        each("Who asked for what is not there could not be summarised", refusedActs::summarise);
    }

    private static void each(String otherwise, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            log.error("{}: {}", otherwise, Trace.of(failed));
        }
    }
}
