package org.bihuan.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The diagrams a matter or problem has passed through 流程图, with what was done, what waits and what failed. */
@Service
public class Diagrams {

    private final Steps steps;
    private final ProcessModels models;
    private final Labels labels;
    private final JdbcClient jdbc;

    Diagrams(Steps steps, ProcessModels models, Labels labels, JdbcClient jdbc) {
        this.steps = steps;
        this.models = models;
        this.labels = labels;
        this.jdbc = jdbc;
    }

    /** All diagrams passed through. */
    public record Shown(List<Diagram> processes) {}

    /** A model's version with what was passed of it; what was never passed is not listed. */
    public record Diagram(String key, String name, int version, String xml, List<Node> nodes, List<String> flows) {}

    /**
     * A node that was reached.
     *
     * @param state done, current or failed
     */
    public record Node(String id, String state, long times) {}

    /** The diagrams of a matter as a whole, or of one of its problems. */
    public Shown of(String matter, @Nullable String problem) {
        List<String> waiting = jdbc.sql("""
                        select model || '#' || activity from work_item where matter = ? and state = 'open'
                            and (problem = ? or (problem is null and cast(? as varchar(50)) is null))""")
                .params(matter, problem, problem)
                .query(String.class)
                .list();
        Map<String, List<Steps.Passed>> byModel = new LinkedHashMap<>();
        steps.passed(matter, problem)
                .forEach(it -> byModel.computeIfAbsent(it.model(), model -> new ArrayList<>())
                        .add(it));
        return new Shown(byModel.entrySet().stream()
                .map(it -> diagram(models.get(it.getKey()), it.getValue(), waiting))
                .toList());
    }

    private Diagram diagram(ProcessModel model, List<Steps.Passed> passed, List<String> waiting) {
        return new Diagram(
                model.key(),
                labels.process(model),
                model.version(),
                model.xml(),
                passed.stream()
                        .filter(it -> it.kind().equals("node"))
                        .map(it -> new Node(it.element(), state(model, it, waiting), it.times()))
                        .toList(),
                passed.stream()
                        .filter(it -> it.kind().equals("flow"))
                        .map(Steps.Passed::element)
                        .toList());
    }

    private static String state(ProcessModel model, Steps.Passed it, List<String> waiting) {
        if (it.failed() > 0) {
            return "failed";
        }
        boolean here = it.resting() > 0 || waiting.contains(model.reference() + "#" + it.element());
        return here ? "current" : "done";
    }
}
