package org.bihuan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import org.bihuan.organization.Congress;

/** A clock that stands still until a test lets time pass. */
public class MovableClock extends Clock {

    /** Monday, 2 March 2026, 09:00 in the congress's zone. */
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private volatile Instant now = START;

    void reset() {
        now = START;
    }

    public void letPass(TemporalAmount period) {
        now = now.atZone(Congress.ZONE).plus(period).toInstant();
    }

    public void letPass(Duration duration) {
        now = now.plus(duration);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Congress.ZONE);
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the program reads instants only");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
