package org.bihuan.escalation;

import java.util.Map;
import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The vice-chairperson in charge asks the head of the unit to explain 说明情况, or for a talk 约谈 (Henan's measures, article 45). */
@Component
class DecideExplanation implements Act {

    private final IssuePaper issuePaper;

    DecideExplanation(IssuePaper issuePaper) {
        this.issuePaper = issuePaper;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "kind", "number", "addressee", "text", "replyDue");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return problem == null ? Map.of() : issuePaper.suggested(matter, problem);
    }

    @Override
    public Applied apply(Submission it) {
        return issuePaper.issue(it, "viceChair", "viceChair");
    }
}
