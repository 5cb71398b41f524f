package org.bihuan.task.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.engine.FieldType;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.bihuan.task.ReadOut;
import org.bihuan.task.Timeline;
import org.springframework.stereotype.Component;

/** What was written more than once, such as a report that was sent back or drafted first: the first version and the last, compared. */
@Component
public class Revisions {

    /** Whose papers are revised; opinions and verifications of others are given anew each time. */
    private static final Set<String> WRITERS = Set.of("leadUnit", "assistingUnits", "assistingUnit", "organ");

    /** Nothing is written so often. */
    private static final int STEPS = 500;

    private final Timeline timeline;
    private final ReadOut readOut;
    private final ProcessModels models;
    private final Labels labels;

    Revisions(Timeline timeline, ReadOut readOut, ProcessModels models, Labels labels) {
        this.timeline = timeline;
        this.readOut = readOut;
        this.models = models;
        this.labels = labels;
    }

    /** A text that was revised. */
    public record Text(String label, String earlier, String later, List<Changes.Stretch> changes) {

        /** Whether nothing was changed. */
        public boolean same() {
            return earlier.equals(later);
        }
    }

    /**
     * A paper that was written more than once.
     *
     * @param versions how often
     * @param opinions what others said of it in between, the first said first
     */
    public record Revised(
            String name,
            int versions,
            Timeline.Item first,
            Timeline.Item last,
            List<Text> texts,
            List<ReadOut.Told> opinions) {}

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
                .map(versions -> revised(versions, List.of()))
                .filter(it -> !it.texts().isEmpty())
                .toList();
    }

    /**
     * The papers of a matter that were drafted and then handed in, such as a report on which the committee gave its opinion: what one
     * party writes into the fields of one name, at whichever steps of one process, is one paper.
     */
    public List<Revised> ofMatter(Actor actor, String matter) {
        List<Timeline.Item> steps = timeline.ofMatter(actor, matter, null, STEPS).stream()
                .filter(it -> it.operation() == null && it.recalledAt() == null)
                .sorted(Comparator.comparingLong(Timeline.Item::id))
                .toList();
        var papers = new LinkedHashMap<List<Object>, List<Timeline.Item>>();
        steps.stream()
                .filter(it -> revised(it.model(), it.activity()))
                .forEach(it -> texts(it)
                        .forEach(field -> papers.computeIfAbsent(
                                        List.of(process(it), it.unit(), field), paper -> new ArrayList<>())
                                .add(it)));
        return papers.values().stream()
                .filter(versions -> versions.size() > 1)
                .map(versions -> revised(versions, opinions(actor, steps, versions)))
                .filter(it -> !it.texts().isEmpty())
                .toList();
    }

    private List<String> texts(Timeline.Item it) {
        return models.get(it.model()).node(it.activity()).form().stream()
                .filter(field -> field.type() == FieldType.TEXT)
                .map(ProcessModel.Field::name)
                .toList();
    }

    private static String process(Timeline.Item it) {
        return it.model().split(":")[0];
    }

    /** What others did between the first version and the last, in the same process. */
    private List<ReadOut.Told> opinions(Actor actor, List<Timeline.Item> steps, List<Timeline.Item> versions) {
        Timeline.Item first = versions.get(0);
        Timeline.Item last = versions.get(versions.size() - 1);
        return steps.stream()
                .filter(it -> it.id() > first.id() && it.id() < last.id())
                .filter(it -> process(it).equals(process(first)) && !it.unit().equals(first.unit()))
                .map(it -> readOut.of(actor, it))
                .toList();
    }

    private boolean revised(String model, String activity) {
        ProcessModel.Node node = models.get(model).node(activity);
        return node.kind().equals("userTask") && WRITERS.containsAll(node.parties());
    }

    private Revised revised(List<Timeline.Item> versions, List<ReadOut.Told> opinions) {
        Timeline.Item first = versions.get(0);
        Timeline.Item last = versions.get(versions.size() - 1);
        ProcessModel model = models.get(last.model());
        ProcessModel.Node node = model.node(last.activity());
        var texts = new ArrayList<Text>();
        for (ProcessModel.Field field : node.form()) {
            String earlier = written(first.fields(), field.name());
            String later = written(last.fields(), field.name());
            if (field.type() == FieldType.TEXT
                    && first.fields().containsKey(field.name())
                    && !(earlier.isEmpty() && later.isEmpty())) {
                texts.add(new Text(labels.field(model, node, field), earlier, later, Changes.between(earlier, later)));
            }
        }
        return new Revised(last.name(), versions.size(), first, last, texts, opinions);
    }

    private static String written(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
