package org.bihuan.escalation;

import java.util.Map;
import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the council's decision on a thematic inquiry 专题询问 or a second review 再次审议 (articles 17 and 46 to 50). */
@Component
class DecideInquiry implements Act {

    private final IssuePaper issuePaper;

    DecideInquiry(IssuePaper issuePaper) {
        this.issuePaper = issuePaper;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "kind", "meeting", "number", "text", "replyDue");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return problem == null ? Map.of() : issuePaper.suggested(matter, problem);
    }

    @Override
    public Applied apply(Submission it) {
        return issuePaper.issue(it, "council", "council");
    }
}
