package org.bihuan.task.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.engine.FieldType;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.bihuan.task.Timeline;
import org.springframework.stereotype.Component;

/** What was written more than once about a problem, such as a report that was sent back: the first version and the last, compared. */
@Component
public class Revisions {

    /** Whose papers are revised; opinions and verifications of others are given anew each time. */
    private static final Set<String> WRITERS = Set.of("leadUnit", "assistingUnits", "assistingUnit", "organ");

    /** Nothing is written so often. */
    private static final int STEPS = 500;

    private final Timeline timeline;
    private final ProcessModels models;
    private final Labels labels;

    Revisions(Timeline timeline, ProcessModels models, Labels labels) {
        this.timeline = timeline;
        this.models = models;
        this.labels = labels;
    }

    /** A text that was revised. */
    public record Text(String label, String earlier, String later, List<Changes.Stretch> changes) {}

    /**
     * A step that was taken more than once.
     *
     * @param versions how often
     */
    public record Revised(String name, int versions, Timeline.Item first, Timeline.Item last, List<Text> texts) {}

    /** The steps of a problem that were taken again, as far as the reader may read them, the first taken first. */
    public List<Revised> ofProblem(Actor actor, String problem) {
        var steps = new LinkedHashMap<String, List<Timeline.Item>>();
        List<Timeline.Item> newestFirst = timeline.ofProblem(actor, problem, null, STEPS);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Timeline.Item it = newestFirst.get(i);
            if (it.operation() == null && it.recalledAt() == null) {
                steps.computeIfAbsent(it.activity(), activity -> new ArrayList<>())
                        .add(it);
            }
        }
        return steps.values().stream()
                .filter(versions -> versions.size() > 1
                        && revised(versions.get(0).model(), versions.get(0).activity()))
                .map(this::revised)
                .filter(it -> !it.texts().isEmpty())
                .toList();
    }

    private boolean revised(String model, String activity) {
        ProcessModel.Node node = models.get(model).node(activity);
        return node.kind().equals("userTask") && WRITERS.containsAll(node.parties());
    }

    private Revised revised(List<Timeline.Item> versions) {
        Timeline.Item first = versions.get(0);
        Timeline.Item last = versions.get(versions.size() - 1);
        ProcessModel model = models.get(last.model());
        ProcessModel.Node node = model.node(last.activity());
        var texts = new ArrayList<Text>();
        for (ProcessModel.Field field : node.form()) {
            String earlier = written(first.fields(), field.name());
            String later = written(last.fields(), field.name());
            if (field.type() == FieldType.TEXT && !(earlier.isEmpty() && later.isEmpty())) {
                texts.add(new Text(labels.field(model, node, field), earlier, later, Changes.between(earlier, later)));
            }
        }
        return new Revised(last.name(), versions.size(), first, last, texts);
    }

    private static String written(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
