package org.bihuan.matter;

import java.util.Set;
import org.bihuan.engine.ProcessModels;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters in the register what was decided; the model's property {@code authority} says by whom. */
@Component
class RecordDecision implements Act {

    private final Decisions decisions;
    private final ProcessModels models;

    RecordDecision(Decisions decisions, ProcessModels models) {
        this.decisions = decisions;
        this.models = models;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome");
    }

    @Override
    public Applied apply(Submission it) {
        String authority = models.get(it.model())
                .node(it.activity())
                .property("authority")
                .orElseThrow(() -> new IllegalStateException(it.activity() + " does not say who decides"));
        decisions.enter(it, authority, it.fields().outcome().orElseThrow());
        return Applied.nothing();
    }
}
