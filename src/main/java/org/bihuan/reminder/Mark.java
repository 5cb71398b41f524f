package org.bihuan.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sweep finds about a subject; each is found once, ever. A due date that moves makes marks of its own.
 *
 * @param kind {@code opened}, {@code remind}, {@code due} on the day or after it, {@code overdue} from the day after
 * @param due the due date it is about
 * @param offsetDays days from the due date
 */
record Mark(String item, String kind, LocalDate due, int offsetDays) {

    static final String OPENED = "opened";
    static final String REMIND = "remind";
    private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

    /** Whether people are told of it; the others are for counting. */
    boolean told() {
        return kind.equals(OPENED) || kind.equals(REMIND);
    }

    /** All that is to be found by this day, days that were missed included. */
    static List<Mark> upTo(LocalDate today, Subject subject) {
        var marks = new ArrayList<Mark>();
        if (subject.task() != null) {
            marks.add(new Mark(subject.item(), OPENED, WHENEVER, 0));
        }
        LocalDate due = subject.due();
        if (due == null) {
            return marks;
        }
        subject.offsets().stream()
                .filter(days -> !today.isBefore(due.plusDays(days)))
                .forEach(days -> marks.add(new Mark(subject.item(), REMIND, due, days)));
        if (!today.isBefore(due)) {
            marks.add(new Mark(subject.item(), "due", due, 0));
        }
        if (today.isAfter(due)) {
            marks.add(new Mark(subject.item(), "overdue", due, 1));
        }
        return marks;
    }
}
