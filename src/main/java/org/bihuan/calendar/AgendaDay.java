package org.bihuan.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.Dated.Kind;

/**
 * What a day holds.
 *
 * @param entries the first of each kind
 * @param counts how many there are of each kind
 */
public record AgendaDay(LocalDate day, List<Dated> entries, Map<Kind, Long> counts) {

    /**
     * Entries of a kind that are not shown one by one.
     *
     * @param path of the page that lists them
     */
    public record More(Kind kind, long count, String path) {}

    /** How many there are of all kinds. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** At most so many entries. */
    public List<Dated> first(int most) {
        return entries.subList(0, Math.min(most, entries.size()));
    }

    /** What is left beside the first ones, by kind. */
    public List<More> beside(int most) {
        return Arrays.stream(Kind.values())
                .map(kind -> new More(
                        kind,
                        counts.getOrDefault(kind, 0L)
                                - first(most).stream()
                                        .filter(it -> it.kind() == kind)
                                        .count(),
                        path(kind)))
                .filter(it -> it.count() > 0)
                .toList();
    }

    private String path(Kind kind) {
        return switch (kind) {
            case MEETING -> "/calendar?view=list&month=" + YearMonth.from(day) + "#d" + day;
            case TASK -> "/tasks";
            case WINDOW -> "/tasks?state=waiting";
            case PROBLEM -> "/problems?figure=open&dueAfter=" + day.minusDays(1) + "&dueBefore=" + day.plusDays(1);
        };
    }
}
