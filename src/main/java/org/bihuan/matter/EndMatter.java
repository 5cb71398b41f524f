package org.bihuan.matter;

import java.time.LocalDate;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a matter. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EndMatter {

    private final Matters matters;
    private final Milestones milestones;
    private final Forms forms;

    EndMatter(Matters matters, Milestones milestones, Forms forms) {
        this.matters = matters;
        this.milestones = milestones;
        this.forms = forms;
    }

    /** Closes it after its problems have ended. */
    public void closed(String matter) {
        LocalDate today = forms.today();
        matters.ended(matter, "closed", today);
        milestones.reached(matter, null, Event.CLOSING, today);
    }

    /** Ends it because its topic was not taken into the plan. */
    public void declined(String matter) {
        matters.ended(matter, "withdrawn", forms.today());
    }

    /** Withdraws it. */
    public void withdrawn(String matter) {
        matters.ended(matter, "withdrawn", forms.today());
    }
}
