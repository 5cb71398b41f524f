package org.bihuan.signoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.problem.Answers;
import org.bihuan.problem.EvidenceLacks;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/**
 * The unit applies for sign-off 申请销号; its head answers for the statement. Each kind of evidence has a field of its own; which
 * ones this problem needs, the rule book says. A kind that cannot be supplied is declared with a reason, and the committee decides on it.
 */
@Component
class ApplyForSignOff implements Act {

    private final Problems problems;
    private final Answers answers;
    private final EvidenceLacks lacks;

    ApplyForSignOff(Problems problems, Answers answers, EvidenceLacks lacks) {
        this.problems = problems;
        this.answers = answers;
        this.lacks = lacks;
    }

    @Override
    public Set<String> needs() {
        return Set.of("statement", "signedBy");
    }

    @Override
    public List<Reason> check(Submission it) {
        Problem problem = problems.get(it.requiredProblem());
        return problem.evidence() + supplied(it) == 0
                ? List.of(Reason.of("problem.noEvidence", problem.id()))
                : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        answers.progressed(problem, null, supplied(it));
        var declared = new LinkedHashMap<String, String>();
        for (String kind : EvidenceLacks.KINDS) {
            // Where the files are there after all, the words are a remark.
            if (it.fields().ids(kind).isEmpty()) {
                it.fields().text(kind + "Lack").ifPresent(reason -> declared.put(kind, reason));
            }
        }
        lacks.declare(problem, declared);
        return declared.isEmpty()
                ? Applied.nothing()
                : Applied.facts(Map.of("cannotSupply", new ArrayList<>(declared.keySet())));
    }

    private static int supplied(Submission it) {
        return EvidenceLacks.KINDS.stream()
                .mapToInt(kind -> it.fields().ids(kind).size())
                .sum();
    }
}
