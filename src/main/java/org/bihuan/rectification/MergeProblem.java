package org.bihuan.rectification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.matter.Decisions;
import org.bihuan.organization.Actor;
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

    private static final Pattern ID = Pattern.compile("[A-Z0-9-]{1,50}");

    private final Problems problems;
    private final Endings endings;
    private final Decisions decisions;

    MergeProblem(Problems problems, Endings endings, Decisions decisions) {
        this.problems = problems;
        this.endings = endings;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "reason", "into");
    }

    /** The matter of the problem that takes it in, if it is one the actor sees. */
    @Override
    public Set<String> reaches(Actor actor, Map<String, ?> filled) {
        return filled.get("into") instanceof String into && ID.matcher(into).matches()
                ? other(actor, into).map(Problem::matter).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    @Override
    public List<Reason> check(Submission it) {
        String into = it.fields().requiredText("into");
        if (into.equals(it.requiredProblem())) {
            return List.of(Reason.of("problem.mergedIntoItself", into));
        }
        Optional<Problem> other = other(it.actor(), into);
        if (other.isEmpty()) {
            return List.of(Reason.of("problem.mergeUnknown", into));
        }
        return other.get().running() ? List.of() : List.of(Reason.of("problem.mergedIntoEnded", into));
    }

    /** A problem of another congress is in nobody's sight here, and answers like one that does not exist. */
    private Optional<Problem> other(Actor actor, String id) {
        try {
            return Optional.of(problems.visible(actor, id));
        } catch (Missing invisible) {
            return Optional.empty();
        }
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
