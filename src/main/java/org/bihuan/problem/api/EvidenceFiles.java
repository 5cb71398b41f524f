package org.bihuan.problem.api;

import java.util.List;
import org.bihuan.document.ProblemPapers;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.organization.Actor;
import org.springframework.stereotype.Component;

/** The files of a problem as the API shows them, each with the step it was handed in at. */
@Component
class EvidenceFiles {

    private final ProblemPapers papers;
    private final ProcessModels models;
    private final Labels labels;

    EvidenceFiles(ProblemPapers papers, ProcessModels models, Labels labels) {
        this.papers = papers;
        this.models = models;
        this.labels = labels;
    }

    /** Those the actor may see, the first handed in first. */
    List<Attached> of(Actor actor, String problem) {
        return papers.of(actor, problem).stream()
                .map(it -> Attached.of(it, step(it)))
                .toList();
    }

    private String step(ProblemPapers.Paper it) {
        ProcessModel model = models.get(it.model());
        return labels.node(model, model.node(it.activity()));
    }
}
