package org.bihuan.handover;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.Assignments;
import org.bihuan.problem.FormerValues;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Applied;
import org.bihuan.task.Recallable;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organ agrees to give a returned problem to another unit, or asks the unit to go on. */
@Component
class DecideReturn implements Recallable {

    private static final String SIGNED_ON = "signedOn";

    private final Problems problems;
    private final Assignments assignments;
    private final Milestones milestones;
    private final FormerValues former;

    DecideReturn(Problems problems, Assignments assignments, Milestones milestones, FormerValues former) {
        this.problems = problems;
        this.assignments = assignments;
        this.milestones = milestones;
        this.former = former;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "leadUnit");
    }

    @Override
    public List<Reason> check(Submission it) {
        String lead = problems.get(it.requiredProblem()).leadUnit();
        return it.chose("reassigned")
                        && it.fields().text("leadUnit").filter(lead::equals).isPresent()
                ? List.of(Reason.of("problem.proposesItself"))
                : List.of();
    }

    @Override
    public Map<String, @Nullable String> before(Submission it) {
        String problem = it.requiredProblem();
        var before = new HashMap<>(former.proposedUnit(problem));
        before.put(
                SIGNED_ON,
                milestones
                        .own(it.matter(), problem, Event.SIGNING)
                        .map(LocalDate::toString)
                        .orElse(null));
        return before;
    }

    @Override
    public void putBack(String matter, @Nullable String problem, Map<String, @Nullable String> before) {
        String id = String.valueOf(problem);
        former.putBack(id, before);
        Optional.ofNullable(before.get(SIGNED_ON))
                .ifPresentOrElse(
                        day -> milestones.reached(matter, id, Event.SIGNING, LocalDate.parse(day)),
                        () -> milestones.notReached(matter, id, Event.SIGNING));
    }

    @Override
    public Applied apply(Submission it) {
        String problem = it.requiredProblem();
        if (it.chose("reassigned")) {
            assignments.reproposed(problem, it.fields().requiredText("leadUnit"));
        } else {
            milestones.reached(it.matter(), problem, Event.SIGNING, it.today());
        }
        return Applied.nothing();
    }
}
