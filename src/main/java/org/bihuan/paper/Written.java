package org.bihuan.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.task.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was written at the steps of a matter or problem, as far as the reader may see it: all that stands on a paper comes from here. */
@Component
public class Written {

    /** The step by which a unit applies for sign-off, and asks to be verified. */
    public static final String APPLICATION = "applyForSignOff";

    private static final int AT_ONCE = 200;

    private final Timeline timeline;

    Written(Timeline timeline) {
        this.timeline = timeline;
    }

    /** What was filled in at these activities of a matter as a whole and still stands, oldest first. */
    public List<Timeline.Item> ofMatter(Actor actor, String matter, List<String> activities) {
        return read(before -> timeline.ofMatter(actor, matter, before, AT_ONCE), activities);
    }

    /** The same for a problem. */
    public List<Timeline.Item> ofProblem(Actor actor, String problem, List<String> activities) {
        return read(before -> timeline.ofProblem(actor, problem, before, AT_ONCE), activities);
    }

    /** The same since the unit applied for sign-off last. */
    public List<Timeline.Item> sinceApplication(Actor actor, String problem, List<String> activities) {
        long from = application(actor, problem).orElse(0L);
        return ofProblem(actor, problem, activities).stream()
                .filter(it -> it.id() > from)
                .toList();
    }

    /** The step by which the unit applied for sign-off last. */
    private Optional<Long> application(Actor actor, String problem) {
        return last(ofProblem(actor, problem, List.of(APPLICATION))).map(Timeline.Item::id);
    }

    /** The last of them. */
    public static Optional<Timeline.Item> last(List<Timeline.Item> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What a step says in a field of text; nothing if it was left empty. */
    public static @Nullable String text(Timeline.Item it, String field) {
        Object value = it.fields().get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** The legal day a step was taken. */
    public static LocalDate day(Timeline.Item it) {
        return it.at().atZoneSameInstant(Congress.ZONE).toLocalDate();
    }

    private interface Reading {
        List<Timeline.Item> before(@Nullable Long before);
    }

    private static List<Timeline.Item> read(Reading reading, List<String> activities) {
        var found = new ArrayList<Timeline.Item>();
        Long before = null;
        List<Timeline.Item> page;
        do {
            page = reading.before(before);
            page.stream()
                    .filter(it -> activities.contains(it.activity()))
                    .filter(it -> it.operation() == null && it.recalledAt() == null)
                    .forEach(found::add);
            before = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == AT_ONCE);
        Collections.reverse(found);
        return found;
    }
}
