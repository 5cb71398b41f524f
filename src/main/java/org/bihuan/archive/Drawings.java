package org.bihuan.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.bihuan.drawing.Picture;
import org.bihuan.drawing.Picture.Passed;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.task.Diagrams;
import org.springframework.stereotype.Component;

/** Models as pictures in the reader's language, with or without the path that was taken. */
@Component
public class Drawings {

    private final ProcessModels models;
    private final Labels labels;

    Drawings(ProcessModels models, Labels labels) {
        this.models = models;
        this.labels = labels;
    }

    /** A model as it is drawn, as SVG. */
    public String of(ProcessModel model) {
        return Picture.of(model.key(), model.xml(), names(model), Map.of());
    }

    /** A model with what was passed of it, as SVG. */
    public String of(Diagrams.Diagram diagram) {
        ProcessModel model = models.get(diagram.key() + ":" + diagram.version());
        var passed = new HashMap<String, Passed>();
        diagram.flows().forEach(it -> passed.put(it, Passed.DONE));
        diagram.nodes()
                .forEach(it -> passed.put(
                        it.id(),
                        switch (it.state()) {
                            case "current" -> Passed.CURRENT;
                            case "failed" -> Passed.FAILED;
                            default -> Passed.DONE;
                        }));
        return Picture.of(model.key(), model.xml(), names(model), passed);
    }

    /** The pool is called as the process; everything else has a label of its own. */
    private BinaryOperator<String> names(ProcessModel model) {
        return (id, name) -> name.equals(model.name()) && !model.nodes().containsKey(id)
                ? labels.process(model)
                : labels.element(model, id, name);
    }
}
