package org.bihuan.escalation;

import java.util.Map;
import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The committee sends a prompt 督办提示 or a blue or yellow letter 督办函. */
@Component
class IssueLetter implements Act {

    private final IssuePaper issuePaper;

    IssueLetter(IssuePaper issuePaper) {
        this.issuePaper = issuePaper;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "number", "text", "replyDue");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return problem == null ? Map.of() : issuePaper.suggested(matter, problem);
    }

    @Override
    public Applied apply(Submission it) {
        return issuePaper.issue(it, "hostCommittee", null);
    }
}
