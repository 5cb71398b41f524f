package org.bihuan.ballot;

import java.util.Map;
import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The council decides whether a report is put before the session, and whether the session votes on it. */
@Component
class PlanVote implements Act {

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "meeting");
    }

    @Override
    public Applied apply(Submission it) {
        return new Applied(Map.of("satisfactionVote", it.chose("heardWithVote")), Map.of());
    }
}
