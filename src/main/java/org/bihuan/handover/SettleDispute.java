package org.bihuan.handover;

import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.Problems;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The vice-chairperson in charge settles who is responsible for a problem that was returned again and again 协调确定. */
@Component
class SettleDispute implements Act {

    private final Problems problems;
    private final LeadChange leadChange;
    private final Decisions decisions;

    SettleDispute(Problems problems, LeadChange leadChange, Decisions decisions) {
        this.problems = problems;
        this.leadChange = leadChange;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("leadUnit", "reason");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return problem == null
                ? Map.of()
                : Map.of("leadUnit", problems.get(problem).leadUnit());
    }

    @Override
    public Applied apply(Submission it) {
        String lead = it.fields().requiredText("leadUnit");
        leadChange.to(it, lead);
        decisions.enter(it, "viceChair", "assigned");
        return Applied.facts(Map.of("leadUnit", lead));
    }
}
