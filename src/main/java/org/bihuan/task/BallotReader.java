package org.bihuan.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Named;

/** Reads the totals of a ballot and sees that they can be true together. */
final class BallotReader {

    /** Where the names of its totals and of what stands on it begin. */
    private static final String TOTALS = "pages.form.ballot.";

    private static final String CHOICES = "ballot.choice.";

    private BallotReader() {}

    static Fields.Ballot read(Set<String> choices, Object value) {
        if (!(value instanceof Map<?, ?> map) || !(map.get("counts") instanceof Map<?, ?> given)) {
            throw new Unfit("form.ballot");
        }
        var counts = new LinkedHashMap<String, Long>();
        for (Object choice : given.keySet()) {
            if (!choices.contains(String.valueOf(choice))) {
                throw new Unfit("form.option", String.valueOf(choice), Named.of(CHOICES, choices));
            }
            counts.put(String.valueOf(choice), count(given, CHOICES, String.valueOf(choice)));
        }
        long entitled = count(map, TOTALS, "entitled");
        var ballot = new Fields.Ballot(
                map.containsKey("members") ? count(map, TOTALS, "members") : entitled,
                entitled,
                count(map, TOTALS, "present"),
                count(map, TOTALS, "issued"),
                count(map, TOTALS, "returned"),
                counts);
        atMost("entitled", ballot.entitled(), "members", ballot.members());
        atMost("present", ballot.present(), "entitled", ballot.entitled());
        atMost("issued", ballot.issued(), "present", ballot.present());
        atMost("returned", ballot.returned(), "issued", ballot.issued());
        atMost("counts", counts.values().stream().mapToLong(Long::longValue).sum(), "returned", ballot.returned());
        return ballot;
    }

    private static long count(Map<?, ?> map, String names, String name) {
        if (map.get(name) instanceof Number number
                && number.doubleValue() == number.longValue()
                && number.longValue() >= 0
                && number.longValue() < 1_000_000) {
            return number.longValue();
        }
        throw new Unfit("form.count", Named.of(names, name));
    }

    private static void atMost(String name, long count, String limitName, long limit) {
        if (count > limit) {
            throw new Unfit("form.more", Named.of(TOTALS, name), count, Named.of(TOTALS, limitName), limit);
        }
    }
}
