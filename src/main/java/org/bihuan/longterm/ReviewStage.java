package org.bihuan.longterm;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.DueCause;
import org.bihuan.problem.DueDates;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The committee reviews a stage 复核: its goal is reached, or another stage follows, or rectification is dated again. */
@Component
class ReviewStage implements Act {

    private final LongTerms longTerms;
    private final Reviews reviews;
    private final Problems problems;
    private final DueDates dueDates;
    private final Milestones milestones;

    ReviewStage(LongTerms longTerms, Reviews reviews, Problems problems, DueDates dueDates, Milestones milestones) {
        this.longTerms = longTerms;
        this.reviews = reviews;
        this.problems = problems;
        this.dueDates = dueDates;
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "stageGoal", "reviewOn", "newDue", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        LocalDate expected = longTerms.running(it.requiredProblem()).expectedOn();
        return it.chose("continued") ? reviews.against(it, later(it, expected)) : List.of();
    }

    /** A stage beyond the day completion was expected may follow; only its review has to lie ahead. */
    private static LocalDate later(Submission it, LocalDate expected) {
        return it.fields().date("reviewOn").filter(expected::isBefore).orElse(expected);
    }

    @Override
    public Applied apply(Submission it) {
        String id = it.requiredProblem();
        LongTerm running = longTerms.running(id);
        String outcome = it.fields().outcome().orElseThrow();
        var facts = new HashMap<String, Object>();
        longTerms.stage(running.id(), "reviewed_on = ?, outcome = ?", it.today(), outcome);
        if (it.chose("continued")) {
            LocalDate review = reviews.day(it, running.expectedOn());
            longTerms.addStage(running.id(), it.fields().requiredText("stageGoal"), review);
            milestones.reached(it.matter(), id, Event.REVIEW, review);
            if (review.isAfter(running.expectedOn())) {
                facts.putAll(dueDates.move(problems.get(id), review, DueCause.REVIEW));
            }
        }
        it.fields()
                .date("newDue")
                .ifPresent(due -> facts.putAll(dueDates.move(problems.get(id), due, DueCause.REVIEW)));
        return Applied.facts(facts);
    }
}
