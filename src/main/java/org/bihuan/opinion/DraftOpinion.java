package org.bihuan.opinion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.problem.DraftList;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Forms;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The committee drafts the review opinion and its problem list; the draft replaces the one before. By which way it is approved
 * (P-3) is a value for the diagram: {@code opinionApproval} is council or chain.
 */
@Component
class DraftOpinion implements Act {

    private final DraftList draftList;
    private final Forms forms;

    DraftOpinion(DraftList draftList, Forms forms) {
        this.draftList = draftList;
        this.forms = forms;
    }

    @Override
    public Set<String> needs() {
        return Set.of("problems");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        List<Map<String, Object>> draft = draftList.shown(matter);
        return draft.isEmpty() ? Map.of() : Map.of("problems", draft);
    }

    @Override
    public Applied apply(Submission it) {
        int count = draftList.replace(it.actor(), it.matter(), it.fields().problems("problems"));
        String approval = forms.rulesOf(it.matter()).choice("opinionApproval");
        return new Applied(Map.of("opinionApproval", approval), Map.of("problems", count));
    }
}
