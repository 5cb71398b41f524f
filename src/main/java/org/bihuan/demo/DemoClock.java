package org.bihuan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the demo: stands where it is set while the year is walked through, then runs with the system's. */
@Component
@Profile("demo")
class DemoClock extends Clock {

    private final Clock running;
    private volatile @Nullable Instant standing;

    DemoClock() {
        this(Clock.systemUTC());
    }

    DemoClock(Clock running) {
        this.running = running;
    }

    /**
     * Stands at a moment from now on.
     *
     * @throws IllegalArgumentException if that moment lies before the one it stands at, or in the future
     */
    void standAt(Instant moment) {
        Instant before = standing;
        if (before != null && moment.isBefore(before) || moment.isAfter(running.instant())) {
            throw new IllegalArgumentException("the clock cannot be set from " + before + " to " + moment);
        }
        standing = moment;
    }

    /** Goes on a little from where it stands. */
    void forward(Duration little) {
        standAt(instant().plus(little));
    }

    /** Runs with the system's clock again. */
    void release() {
        standing = null;
    }

    @Override
    public Instant instant() {
        Instant set = standing;
        return set == null ? running.instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants are UTC; legal dates are reckoned where they are needed");
    }
}
