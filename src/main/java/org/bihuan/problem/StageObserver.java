package org.bihuan.problem;

import org.bihuan.engine.FlowObserver;
import org.bihuan.engine.ProcessModels;
import org.bihuan.matter.Matters;
import org.springframework.stereotype.Component;

/** Keeps the status of a problem and the stage of a matter at the word the model has for where they are. */
@Component
class StageObserver implements FlowObserver {

    private final ProcessModels models;
    private final Matters matters;
    private final Problems problems;

    StageObserver(ProcessModels models, Matters matters, Problems problems) {
        this.models = models;
        this.matters = matters;
        this.problems = problems;
    }

    @Override
    public void entered(Position at) {
        models.get(at.model()).node(at.element()).property("status").ifPresent(word -> {
            if (at.problem() == null) {
                matters.stage(at.matter(), word);
            } else {
                problems.status(at.problem(), word);
            }
        });
    }
}
