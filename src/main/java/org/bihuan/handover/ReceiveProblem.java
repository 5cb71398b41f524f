package org.bihuan.handover;

import java.util.List;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.Answers;
import org.bihuan.problem.DueDates;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The organ confirms that a problem has arrived 接收; a limit counted from receipt becomes a date. */
@Component
class ReceiveProblem implements Act {

    private final Problems problems;
    private final Answers answers;
    private final DueDates dueDates;
    private final Milestones milestones;

    ReceiveProblem(Problems problems, Answers answers, DueDates dueDates, Milestones milestones) {
        this.problems = problems;
        this.answers = answers;
        this.dueDates = dueDates;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("receivedOn");
    }

    @Override
    public List<Reason> check(Submission it) {
        var issued = problems.get(it.requiredProblem()).issuedOn();
        return issued != null && it.fields().requiredDate("receivedOn").isBefore(issued)
                ? List.of(Reason.of("problem.receivedBeforeIssued", issued.toString()))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        var on = it.fields().requiredDate("receivedOn");
        answers.received(problem, on);
        milestones.reached(it.matter(), problem, Event.RECEIPT, on);
        return Applied.facts(dueDates.fix(problem));
    }
}
