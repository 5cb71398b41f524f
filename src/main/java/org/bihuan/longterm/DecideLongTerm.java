package org.bihuan.longterm;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.DueCause;
import org.bihuan.problem.DueDates;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the decision on continuing rectification 审定持续整改. */
@Component
class DecideLongTerm implements Act {

    private final LongTerms longTerms;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Problems problems;

    DecideLongTerm(LongTerms longTerms, Reviews reviews, Decisions decisions, Problems problems) {
        this.problems = problems;
        this.longTerms = longTerms;
        this.reviews = reviews;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "reviewOn", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        boolean named = it.chose("agreed") && it.fields().date("reviewOn").isPresent();
        return named ? reviews.against(it, asked(it).expectedOn()) : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        LongTerm asked = asked(it);
        String outcome = it.fields().outcome().orElseThrow();
        long decision = decisions.enter(it, String.valueOf(asked.authority()), outcome);
        LocalDate review = it.fields().date("reviewOn").orElse(asked.reviewOn());
        longTerms.answer(asked.id(), outcome, review, it.fields().text("reason").orElse(null), decision);
        // The date moves where the model takes the problem in; the decision is what tells of it.
        return outcome.equals("agreed")
                ? Applied.facts(
                        DueDates.moving(problems.get(it.requiredProblem()), asked.expectedOn(), DueCause.LONG_TERM))
                : Applied.nothing();
    }

    private LongTerm asked(Submission it) {
        return longTerms
                .pending(it.requiredProblem())
                .orElseThrow(() -> new IllegalStateException("nothing was asked for"));
    }
}
