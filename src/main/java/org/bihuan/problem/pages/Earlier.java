package org.bihuan.problem.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bihuan.lookback.LinkRepeat;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a problem goes back to: the cycle before, and the closed problem it repeats 屡审屡犯, one after another. */
@Component
class Earlier {

    /** A chain is short; a loop there cannot be, and would end here. */
    private static final int MOST = 20;

    private final Problems problems;
    private final LinkRepeat linkRepeat;

    Earlier(Problems problems, LinkRepeat linkRepeat) {
        this.problems = problems;
        this.linkRepeat = linkRepeat;
    }

    /**
     * One step back.
     *
     * @param cycle whether it is the cycle before of the same problem; else a problem that was closed and came again
     * @param problem nothing where the reader may not see it
     */
    record Step(String id, boolean cycle, @Nullable Problem problem) {}

    /** The newest first. */
    List<Step> of(Actor actor, String id) {
        var steps = new ArrayList<Step>();
        var seen = new HashSet<String>();
        Problem at = problems.visible(actor, id);
        while (at != null && steps.size() < MOST && seen.add(at.id())) {
            String before = at.previous() != null ? at.previous() : at.repeats();
            if (before == null) {
                break;
            }
            Problem found = find(actor, before).orElse(null);
            steps.add(new Step(before, at.previous() != null, found));
            String repeated = at.repeats();
            if (at.previous() != null && repeated != null && !repeated.equals(before) && seen.add(repeated)) {
                steps.add(new Step(repeated, false, find(actor, repeated).orElse(null)));
            }
            at = found;
        }
        return steps;
    }

    /** Whether the reader can link it to one that was closed before, or take that away. */
    boolean linkable(Actor actor, String id) {
        return Right.LINK_REPEAT.heldBy(actor)
                && linkRepeat.against(actor, problems.visible(actor, id)).isEmpty();
    }

    private Optional<Problem> find(Actor actor, String id) {
        try {
            return Optional.of(problems.visible(actor, id));
        } catch (Missing unseen) {
            return Optional.empty();
        }
    }
}
