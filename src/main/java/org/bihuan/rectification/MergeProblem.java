package org.bihuan.rectification;

import java.util.List;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.matter.Matters;
import org.bihuan.problem.Endings;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * Enters the council’s decision to merge a problem into a similar one 合并. Only one that runs can take it in, so no chain of
 * merged problems comes back to itself.
 */
@Component
class MergeProblem implements Act {

    private final Problems problems;
    private final Endings endings;
    private final Matters matters;
    private final Decisions decisions;

    MergeProblem(Problems problems, Endings endings, Matters matters, Decisions decisions) {
        this.problems = problems;
        this.endings = endings;
        this.matters = matters;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "reason", "into");
    }

    @Override
    public List<Reason> check(Submission it) {
        String into = it.fields().requiredText("into");
        if (into.equals(it.requiredProblem())) {
            return List.of(Reason.of("problem.mergedIntoItself", into));
        }
        try {
            // A problem of another congress is in nobody's sight here, and answers like one that does not exist.
            String matter = problems.visible(it.actor(), into).matter();
            matters.lock(matter);
        } catch (Missing invisible) {
            return List.of(Reason.of("problem.mergeUnknown", into));
        }
        Problem other = problems.get(into);
        return other.running() ? List.of() : List.of(Reason.of("problem.mergedIntoEnded", into));
    }

    @Override
    public Applied apply(Submission it) {
        String id = it.requiredProblem();
        decisions.enter(it, "council", "merged");
        endings.endReason(id, it.fields().requiredText("reason"));
        endings.mergedInto(id, it.fields().requiredText("into"));
        return Applied.nothing();
    }
}
