package org.bihuan.extension;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.stereotype.Component;

/** Enters the decision on an extension 审批延期. A refusal changes no date. */
@Component
class DecideExtension implements Act {

    private final Problems problems;
    private final ProblemClock problemClock;
    private final Extensions extensions;
    private final DueDates dueDates;
    private final Decisions decisions;

    DecideExtension(
            Problems problems,
            ProblemClock problemClock,
            Extensions extensions,
            DueDates dueDates,
            Decisions decisions) {
        this.problems = problems;
        this.problemClock = problemClock;
        this.extensions = extensions;
        this.dueDates = dueDates;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "grantedDue", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        if (!it.chose("granted")) {
            return List.of();
        }
        LocalDate asked = pending(it).askedDue();
        LocalDate granted = it.fields().date("grantedDue").orElse(asked);
        LocalDate due = problems.get(it.requiredProblem()).due();
        if (due != null && !granted.isAfter(due)) {
            return List.of(Reason.of("extension.notLater", granted.toString(), due.toString()));
        }
        return granted.isAfter(asked)
                ? List.of(Reason.of("extension.moreThanAsked", granted.toString(), asked.toString()))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        Extension pending = pending(it);
        String outcome = it.fields().outcome().orElseThrow();
        String authority = String.valueOf(pending.authority());
        long decision = decisions.enter(it, authority, outcome);
        if (!outcome.equals("granted")) {
            extensions.answer(
                    pending.id(), outcome, null, it.fields().text("reason").orElse(null), decision);
            return Applied.nothing();
        }
        LocalDate granted = it.fields().date("grantedDue").orElse(pending.askedDue());
        extensions.answer(pending.id(), outcome, granted, null, decision);
        problemClock.extended(problem.id());
        var facts = new HashMap<>(dueDates.move(problem, granted, DueCause.EXTENSION));
        facts.put("from", String.valueOf(problem.due()));
        facts.put("to", granted);
        return Applied.facts(facts);
    }

    private Extension pending(Submission it) {
        return extensions
                .pending(it.requiredProblem())
                .orElseThrow(() -> new IllegalStateException("no request is open"));
    }
}
