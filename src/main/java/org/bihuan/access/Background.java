package org.bihuan.access;

import java.util.concurrent.TimeUnit;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.session.AccountSessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a minute: ends sessions nobody came back to, and writes down how often somebody was turned away. */
@Component("accessBackground")
@ConditionalOnProperty(name = "bihuan.jobs.background", matchIfMissing = true)
class Background {

    private final AccountSessions sessions;
    private final TurnedAway turnedAway;

    Background(AccountSessions sessions, TurnedAway turnedAway) {
        this.sessions = sessions;
        this.turnedAway = turnedAway;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        sessions.endForgotten();
        turnedAway.summarise();
    }
}
