package org.bihuan.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.bihuan.notification.News;
import org.bihuan.notification.News.Sentence;
import org.jspecify.annotations.Nullable;

/** What one person is told on one day: overdue first, then what is due soon, then what is new. */
final class Digest {

    private enum Group {
        OVERDUE,
        SOON,
        NEW
    }

    private record Line(Group group, LocalDate due, Sentence sentence) {}

    private final LocalDate today;
    private final Function<Subject, List<Object>> words;
    private final List<Subject> tasks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** @param words arguments of a line: the task's name in Chinese and in English, and the title */
    Digest(LocalDate today, Function<Subject, List<Object>> words) {
        this.today = today;
        this.words = words;
    }

    /** Adds a subject; a problem is left out where a task about it, due the same day, stands here already. */
    void add(Subject it, boolean opened) {
        if (it.task() == null) {
            if (tasks.stream()
                    .anyMatch(task -> it.item().equals(task.problem())
                            && it.due() != null
                            && it.due().equals(task.due()))) {
                return;
            }
        } else {
            tasks.add(it);
        }
        lines.add(line(it, opened));
    }

    private Line line(Subject it, boolean opened) {
        LocalDate due = it.due();
        long left = due == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, due);
        Group group = left < 0 ? Group.OVERDUE : opened ? Group.NEW : Group.SOON;
        var arguments = new ArrayList<>(words.apply(it));
        if (due != null) {
            arguments.add(due.toString());
            arguments.add((int) Math.abs(left));
        }
        return new Line(
                group,
                due == null ? LocalDate.MAX : due,
                new Sentence("notification." + it.kind() + "." + word(group, due, left), arguments));
    }

    private static String word(Group group, @Nullable LocalDate due, long left) {
        return switch (group) {
            case OVERDUE -> "overdue";
            case NEW -> due == null ? "openedAtLeisure" : "opened";
            case SOON -> left == 0 ? "today" : "ahead";
        };
    }

    News news() {
        List<Line> sorted = lines.stream()
                .sorted(Comparator.comparing(Line::group).thenComparing(Line::due))
                .toList();
        var head = new Sentence(
                "notification.digest",
                List.of(lines.size(), count(Group.OVERDUE), count(Group.SOON), count(Group.NEW)));
        return new News(head, sorted.stream().map(Line::sentence).toList(), null, null);
    }

    private int count(Group group) {
        return (int) lines.stream().filter(it -> it.group() == group).count();
    }
}
