package org.bihuan.task.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.task.Form;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.bihuan.task.Work;
import org.bihuan.task.WorkItem;
import org.springframework.stereotype.Component;

/** What has become of a task that somebody still has before him in another window: who finished it, with what, and what waits now. */
@Component
class Finished {

    /** Few stand open about one thing at a time. */
    private static final int SHOWN = 20;

    private final Timeline timeline;
    private final ReadOut readOut;
    private final Work work;

    Finished(Timeline timeline, ReadOut readOut, Work work) {
        this.timeline = timeline;
        this.readOut = readOut;
        this.work = work;
    }

    /** A field as it was typed, to be copied. */
    record Typed(String label, String text) {}

    /** What was written at the task, as far as the reader may read it. */
    List<ReadOut.Told> told(Actor actor, WorkItem item) {
        List<Timeline.Item> papers = timeline.ofTask(actor, item.id());
        return (papers.isEmpty() ? timeline.ofCopy(actor, item.id()) : papers)
                .stream().map(it -> readOut.of(actor, it)).toList();
    }

    /** The tasks that are open now about the same problem or matter, in sight of the reader. */
    List<Work.Shown> now(Actor actor, WorkItem item) {
        return Stream.of("open", "waiting")
                .flatMap(state -> work
                        .page(
                                actor,
                                new Work.Question(state, item.matter(), item.problem(), false, null, null, null, SHOWN))
                        .stream())
                .toList();
    }

    /** What the reader had typed, which was not kept. */
    static List<Typed> typed(Form form, Map<String, Object> values) {
        return form.fields().stream()
                .filter(field -> values.containsKey(field.name()))
                .map(field -> new Typed(field.label(), text(field, values.get(field.name()))))
                .filter(it -> !it.text().isBlank())
                .toList();
    }

    private static String text(Form.Field field, Object value) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (field.options() != null) {
            field.options().forEach(it -> labels.put(it.value(), it.label()));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(it -> text(field, it)).collect(Collectors.joining("\n"));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return labels.getOrDefault(String.valueOf(value), String.valueOf(value));
    }
}
