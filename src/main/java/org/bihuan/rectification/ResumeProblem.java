package org.bihuan.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.DueCause;
import org.bihuan.problem.DueDates;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemClock;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the council’s decision to resume a suspended rectification 恢复: its date moves by the days it stood still. */
@Component
class ResumeProblem implements Act {

    private final Problems problems;
    private final ProblemClock problemClock;
    private final DueDates dueDates;
    private final Decisions decisions;

    ResumeProblem(Problems problems, ProblemClock problemClock, DueDates dueDates, Decisions decisions) {
        this.problems = problems;
        this.problemClock = problemClock;
        this.dueDates = dueDates;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "reason");
    }

    /** Whoever stands still may go on, even once the rule book has nobody suspended any more. */
    @Override
    public boolean possible(String matter, @Nullable String problem) {
        return problem != null && problems.get(problem).suspendedOn() != null;
    }

    @Override
    public List<Reason> check(Submission it) {
        return problems.get(it.requiredProblem()).suspendedOn() == null
                ? List.of(Reason.of("problem.notSuspended", it.requiredProblem()))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        decisions.enter(it, "council", "resumed");
        problemClock.suspended(problem.id(), null);
        LocalDate since = problem.suspendedOn();
        if (problem.due() == null || since == null) {
            return Applied.nothing();
        }
        long days = ChronoUnit.DAYS.between(since, it.today());
        LocalDate due = problem.due().plusDays(days);
        var facts = new HashMap<String, Object>(Map.of("days", days, "due", due));
        if (days > 0) {
            facts.putAll(dueDates.move(problem, due, DueCause.RESUMPTION));
        }
        return Applied.facts(facts);
    }
}
