package org.bihuan.task.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.task.Form;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.bihuan.task.WorkItem;
import org.springframework.stereotype.Component;

/** A task that was done before and has come back 退回: what others said since, and what was written then, to be corrected. */
@Component
class SentBack {

    /** What is taken over; a decision, a day or a file is given anew. */
    private static final Set<String> WRITTEN = Set.of("text", "string");

    /** Between a paper and its return stand few steps. */
    private static final int STEPS = 30;

    private final Timeline timeline;
    private final ReadOut readOut;

    SentBack(Timeline timeline, ReadOut readOut) {
        this.timeline = timeline;
        this.readOut = readOut;
    }

    /**
     * What came before.
     *
     * @param since what others decided since, the first first; nothing where the task was not done before
     * @param written what the form begins with
     */
    record Before(List<ReadOut.Told> since, Map<String, Object> written) {}

    /** What there is to know at the form of an open task, as far as the reader may read it. */
    Before of(Actor actor, WorkItem item, Form form) {
        var written = new LinkedHashMap<String, Object>();
        List<Timeline.Item> since = new ArrayList<>();
        Optional<Timeline.Item> last = last(actor, item, since);
        for (Form.Field field : form.fields()) {
            Object value = field.value();
            if (value == null && WRITTEN.contains(field.type())) {
                value = last.map(it -> it.fields().get(field.name())).orElse(null);
            }
            if (value != null) {
                written.put(field.name(), value);
            }
        }
        Collections.reverse(since);
        return new Before(
                last.isEmpty()
                        ? List.of()
                        : since.stream().map(it -> readOut.of(actor, it)).toList(),
                written);
    }

    /** The step that was taken at this task the last time; what was decided after it is added, the newest first. */
    private Optional<Timeline.Item> last(Actor actor, WorkItem item, List<Timeline.Item> since) {
        List<Timeline.Item> newestFirst = item.problem() == null
                ? timeline.ofMatter(actor, item.matter(), null, STEPS)
                : timeline.ofProblem(actor, item.problem(), null, STEPS);
        for (Timeline.Item it : newestFirst) {
            if (it.operation() != null || it.recalledAt() != null) {
                continue;
            }
            if (it.activity().equals(item.activity())) {
                return Optional.of(it);
            }
            if (it.outcome() != null) {
                since.add(it);
            }
        }
        return Optional.empty();
    }
}
