package org.bihuan.longterm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.problem.DueCause;
import org.bihuan.problem.DueDates;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets goal and review of a problem that was turned to continuing rectification when its sign-off was decided. */
@Component
class SetStage implements Act {

    private final LongTerms longTerms;
    private final Reviews reviews;
    private final Problems problems;

    SetStage(LongTerms longTerms, Reviews reviews, Problems problems) {
        this.problems = problems;
        this.longTerms = longTerms;
        this.reviews = reviews;
    }

    @Override
    public Set<String> needs() {
        return Set.of("stageGoals", "reviewOn", "expectedOn");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return Optional.ofNullable(problem)
                .flatMap(longTerms::begun)
                .map(it -> Map.<String, Object>of(
                        "stageGoals", it.goal(), "reviewOn", it.reviewOn().toString()))
                .orElse(Map.of());
    }

    @Override
    public List<Reason> check(Submission it) {
        return reviews.against(it);
    }

    @Override
    public Applied apply(Submission it) {
        LocalDate expected = it.fields().requiredDate("expectedOn");
        LocalDate review = reviews.day(it, expected);
        longTerms.answer(longTerms.add(it, "signOff", review, expected), "agreed", review, null, null);
        return Applied.facts(DueDates.moving(problems.get(it.requiredProblem()), expected, DueCause.LONG_TERM));
    }
}
