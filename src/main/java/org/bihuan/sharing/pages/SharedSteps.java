package org.bihuan.sharing.pages;

import java.util.Optional;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.sharing.SharedContents;
import org.bihuan.task.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps of a shared matter by the names their model gives them. */
@Component
class SharedSteps {

    private final ProcessModels models;
    private final Labels labels;

    SharedSteps(ProcessModels models, Labels labels) {
        this.models = models;
        this.labels = labels;
    }

    /** A step with its name and the name of what came of it. */
    record Told(
            SharedContents.Step step, String name, @Nullable String outcome) {}

    Told of(SharedContents.Step it) {
        ProcessModel model = models.get(it.model());
        ProcessModel.Node node = model.node(it.activity());
        Optional<String> outcome = Optional.ofNullable(it.outcome())
                .flatMap(word -> node.form().stream()
                        .filter(field -> field.name().equals(Fields.OUTCOME)
                                && field.options().containsKey(word))
                        .map(field -> labels.option(model, node, field, word))
                        .findFirst());
        return new Told(it, labels.node(model, node), outcome.orElse(null));
    }

    /** The name of the process a matter runs by. */
    String process(String model) {
        return labels.process(models.get(model));
    }
}
