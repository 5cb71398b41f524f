package org.bihuan.task.pages;

import java.util.List;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.task.Diagrams;
import org.springframework.stereotype.Component;

/** What a diagram shows, as text for those who cannot see it. */
@Component
public class DrawnSteps {

    private final ProcessModels models;
    private final Labels labels;

    DrawnSteps(ProcessModels models, Labels labels) {
        this.models = models;
        this.labels = labels;
    }

    /** A step that was reached. */
    public record Step(String name, String state, long times) {}

    /** The steps of one process, in the order they were first reached. */
    public record Drawn(String name, int version, List<Step> nodes) {}

    /** The same as the diagrams; what has no name of its own, such as a gateway, is left out. */
    public List<Drawn> of(Diagrams.Shown shown) {
        return shown.processes().stream().map(this::drawn).toList();
    }

    private Drawn drawn(Diagrams.Diagram it) {
        ProcessModel model = models.get(it.key() + ":" + it.version());
        return new Drawn(
                it.name(),
                it.version(),
                it.nodes().stream()
                        .filter(node -> named(model.node(node.id())))
                        .map(node -> new Step(labels.node(model, model.node(node.id())), node.state(), node.times()))
                        .toList());
    }

    private static boolean named(ProcessModel.Node node) {
        return node.name() != null && !node.name().isBlank() && !node.kind().endsWith("Gateway");
    }
}
