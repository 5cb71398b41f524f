package org.bihuan.doors;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One bucket of tokens for each who asks, in the memory of this node. A bucket nobody has taken from for the whole period is
 * full again and forgotten; if there are more askers than can be remembered, the one heard of longest ago is.
 */
public final class Buckets {

    static final int REMEMBERED = 50_000;

    private final Allowance allowance;
    private final Clock clock;
    private final int remembered;
    private final TimeMeter time;
    private final LinkedHashMap<String, Used> used = new LinkedHashMap<>(16, 0.75f, true);

    /** One for each of up to 50,000 askers. */
    public Buckets(Allowance allowance, Clock clock) {
        this(allowance, clock, REMEMBERED);
    }

    Buckets(Allowance allowance, Clock clock, int remembered) {
        this.allowance = allowance;
        this.clock = clock;
        this.remembered = remembered;
        this.time = new ByClock(clock);
    }

    private static final class Used {

        private final Bucket bucket;
        private Instant last;

        Used(Bucket bucket, Instant last) {
            this.bucket = bucket;
            this.last = last;
        }
    }

    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Takes one. @return how long to wait, nothing if it was there */
    public synchronized Duration take(String who) {
        return wait(bucket(who).tryConsumeAndReturnRemaining(1));
    }

    /** Gives back one that was taken for nothing. */
    synchronized void giveBack(String who) {
        Used known = used.get(who);
        if (known != null) {
            known.bucket.addTokens(1);
        }
    }

    /** How long to wait until one is there, which is not taken; nothing if one is. */
    public synchronized Duration left(String who) {
        Used known = used.get(who);
        if (known == null) {
            return Duration.ZERO;
        }
        var seen = known.bucket.estimateAbilityToConsume(1);
        return seen.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(seen.getNanosToWaitForRefill());
    }

    synchronized int size() {
        return used.size();
    }

    private Bucket bucket(String who) {
        Instant now = clock.instant();
        forget(now);
        Used it = used.computeIfAbsent(who, fresh -> new Used(full(), now));
        it.last = now;
        return it.bucket;
    }

    /** The map is in the order of last use. */
    private void forget(Instant now) {
        Instant full = now.minus(allowance.per());
        Iterator<Map.Entry<String, Used>> oldest = used.entrySet().iterator();
        while (oldest.hasNext()) {
            Used it = oldest.next().getValue();
            if (used.size() < remembered && it.last.isAfter(full)) {
                return;
            }
            oldest.remove();
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(allowance.times()).refillGreedy(allowance.times(), allowance.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Duration wait(ConsumptionProbe probe) {
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
