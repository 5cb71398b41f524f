package org.bihuan.opinion;

import java.util.Map;
import java.util.Set;
import org.bihuan.problem.DraftList;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The committee drafts the review opinion and its problem list; the draft replaces the one before. */
@Component
class DraftOpinion implements Act {

    private final DraftList draftList;

    DraftOpinion(DraftList draftList) {
        this.draftList = draftList;
    }

    @Override
    public Set<String> needs() {
        return Set.of("problems");
    }

    @Override
    public Applied apply(Submission it) {
        int count = draftList.replace(it.actor(), it.matter(), it.fields().problems("problems"));
        return Applied.facts(Map.of("problems", count));
    }
}
