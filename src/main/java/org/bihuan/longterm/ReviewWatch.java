package org.bihuan.longterm;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every hour whether a review is due, so that one is found soon after midnight or after the program was down. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "bihuan.jobs.background", matchIfMissing = true)
class ReviewWatch {

    private final WakeReviews reviews;

    ReviewWatch(WakeReviews reviews) {
        this.reviews = reviews;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        reviews.wake();
    }
}
