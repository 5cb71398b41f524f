package org.bihuan.task;

import java.util.Arrays;
import java.util.List;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.engine.ModelRule;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModel.Field;
import org.bihuan.engine.ProcessModel.Node;
import org.bihuan.refusal.Reason;
import org.springframework.stereotype.Component;

/** A date whose field names an {@code event} is the day that event was reached; deadlines count from there. */
@Component
class ReachedEvents implements ModelRule {

    private static final String PROPERTY = "event";

    private final Milestones milestones;

    ReachedEvents(Milestones milestones) {
        this.milestones = milestones;
    }

    /** Keeps the days that were given; the matter is locked. */
    void keep(Submission it, Node node) {
        for (Field field : node.form()) {
            field.property(PROPERTY)
                    .map(Event::of)
                    .ifPresent(event -> it.fields()
                            .date(field.name())
                            .ifPresent(day -> milestones.reached(it.matter(), it.problem(), event, day)));
        }
    }

    @Override
    public List<Reason> against(ProcessModel model) {
        List<String> known = Arrays.stream(Event.values()).map(Event::word).toList();
        return model.nodes().values().stream()
                .flatMap(node -> node.form().stream()
                        .filter(field -> field.property(PROPERTY)
                                .filter(word -> !known.contains(word))
                                .isPresent())
                        .map(field -> Reason.of(
                                "model.event", model.key(), node.id(), field.name(), String.join(", ", known))))
                .toList();
    }
}
