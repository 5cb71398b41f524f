package org.bihuan.access;

import java.util.concurrent.TimeUnit;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.session.AccountSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a minute: ends sessions nobody came back to, and writes down how often somebody was turned away. If one of them cannot be
 * done, the other is all the same.
 */
@Component("accessBackground")
@ConditionalOnProperty(name = "bihuan.jobs.background", matchIfMissing = true)
class Background {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final AccountSessions sessions;
    private final TurnedAway turnedAway;

    Background(AccountSessions sessions, TurnedAway turnedAway) {
        this.sessions = sessions;
        this.turnedAway = turnedAway;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        each("Forgotten sessions could not be ended", sessions::endForgotten);
        each("Who was turned away could not be summarised", turnedAway::summarise);
    }

    private static void each(String otherwise, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            log.error(otherwise, failed);
        }
    }
}
