package org.bihuan.reminder;

import java.time.Clock;
import java.time.LocalTime;
import org.bihuan.notification.Postman;
import org.bihuan.organization.Congress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Does by itself what waits for no person: the daily sweep, from a time of day on, and the mail. It asks every minute instead
 * of waiting for one moment, so that a day on which the program was not running is made up for when it is.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "bihuan.jobs.background", matchIfMissing = true)
class Background {

    private final DailySweep sweep;
    private final Postman postman;
    private final LocalTime from;
    private final Clock clock;

    Background(DailySweep sweep, Postman postman, @Value("${bihuan.reminders.at:07:30}") String from, Clock clock) {
        this.sweep = sweep;
        this.postman = postman;
        this.from = LocalTime.parse(from);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void sweep() {
        if (!LocalTime.ofInstant(clock.instant(), Congress.ZONE).isBefore(from)) {
            sweep.run();
        }
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 20_000)
    void deliver() {
        postman.deliver();
    }
}
