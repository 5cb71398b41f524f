package org.bihuan.longterm;

import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.problem.DueCause;
import org.bihuan.problem.DueDates;
import org.bihuan.problem.OpenProblems;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a problem into continuing rectification and out of it; its matter does not wait for it meanwhile. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Continuing {

    private final LongTerms longTerms;
    private final Problems problems;
    private final OpenProblems openProblems;
    private final DueDates dueDates;
    private final Milestones milestones;
    private final Forms forms;

    Continuing(
            LongTerms longTerms,
            Problems problems,
            OpenProblems openProblems,
            DueDates dueDates,
            Milestones milestones,
            Forms forms) {
        this.longTerms = longTerms;
        this.problems = problems;
        this.openProblems = openProblems;
        this.dueDates = dueDates;
        this.milestones = milestones;
        this.forms = forms;
    }

    /** Who decides: by the rule book where the unit has applied; where sign-off was decided so, it is decided. */
    public String authority(String matter, String problem) {
        if (longTerms.pending(problem).isEmpty()) {
            return "decided";
        }
        String authority = forms.rulesOf(matter).choice("extensionAuthority");
        longTerms.authority(problem, authority);
        return authority;
    }

    /** It continues: it is due when completion is expected, the original date stays beside that. */
    public void enter(String id) {
        Problem problem = problems.get(id);
        LongTerm agreed = longTerms.running(id);
        longTerms.addStage(agreed.id(), agreed.goals(), agreed.reviewOn());
        milestones.reached(problem.matter(), id, Event.REVIEW, agreed.reviewOn());
        dueDates.move(problem, agreed.expectedOn(), DueCause.LONG_TERM);
        openProblems.left(problem);
    }

    /** It is to be ended in time again. */
    public void leave(String id) {
        longTerms.ended(longTerms.running(id).id(), forms.today());
        openProblems.returned(problems.get(id));
    }
}
