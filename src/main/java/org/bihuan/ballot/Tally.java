package org.bihuan.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;

/**
 * The totals of one question of a ballot. What cannot be true together is refused: more present than entitled, more ballots
 * than people, more returned than issued, more votes than ballots.
 *
 * @param members all members of the body 全体组成人员
 * @param entitled those who should have come 应到
 * @param present those who came 实到
 * @param issued ballots handed out 发出
 * @param returned ballots handed in 收回
 * @param counts votes by choice; what is missing to the ballots returned was invalid
 */
public record Tally(long members, long entitled, long present, long issued, long returned, Map<String, Long> counts) {

    private static final List<String> TOTALS =
            List.of("members", "entitled", "present", "issued", "returned", "counts");

    public Tally {
        counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        var faults = new ArrayList<Reason>();
        atMost("entitled", entitled, "members", members, faults);
        atMost("present", present, "entitled", entitled, faults);
        atMost("issued", issued, "present", present, faults);
        atMost("returned", returned, "issued", issued, faults);
        atMost("counts", sum(counts.values()), "returned", returned, faults);
        counts.forEach((choice, votes) -> {
            if (votes < 0) {
                faults.add(Reason.of("form.count", named(choice)));
            }
        });
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** Ballots on which no choice, or more than one, was marked. */
    public long invalid() {
        return returned - sum(counts.values());
    }

    /** Votes for some choices together. */
    long votes(Collection<String> choices) {
        return sum(choices.stream().map(it -> counts.getOrDefault(it, 0L)).toList());
    }

    /** The whole, with invalid ballots in it or not. */
    long of(Denominator denominator, InvalidVotes invalid) {
        return switch (denominator) {
            case MEMBERS -> members;
            case ENTITLED -> entitled;
            case PRESENT -> present;
            case RETURNED -> invalid == InvalidVotes.EXCLUDED ? returned - invalid() : returned;
            case VALID -> returned - invalid();
        };
    }

    /** A total, or what stands on the ballot, by the name it is known by. */
    static Named named(String number) {
        return Named.of(TOTALS.contains(number) ? "pages.form.ballot." : "ballot.choice.", number);
    }

    private static long sum(Collection<Long> votes) {
        return votes.stream().mapToLong(Long::longValue).sum();
    }

    private static void atMost(String name, long count, String limitName, long limit, List<Reason> faults) {
        if (count > limit) {
            faults.add(Reason.of("ballot.more", named(name), count, named(limitName), limit));
        }
    }
}
