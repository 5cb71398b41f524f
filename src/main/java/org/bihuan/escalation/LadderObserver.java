package org.bihuan.escalation;

import org.bihuan.engine.FlowObserver;
import org.bihuan.engine.ProcessModels;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Component;

/** Ends a ladder with the problem it is about: once its process is left, nobody can go on with it. */
@Component
class LadderObserver implements FlowObserver {

    private static final String LADDER = "escalation";

    private final ProcessModels models;
    private final Escalations escalations;
    private final Forms forms;

    LadderObserver(ProcessModels models, Escalations escalations, Forms forms) {
        this.models = models;
        this.escalations = escalations;
        this.forms = forms;
    }

    @Override
    public void left(Position at) {
        if (at.problem() != null
                && LADDER.equals(models.get(at.model()).node(at.element()).calls())) {
            escalations.end(at.problem(), "problemEnded", forms.today());
        }
    }
}
