package org.bihuan.commitment;

import org.bihuan.commitment.Commitments.Commitment;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.engine.Processes;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows a commitment from the day the problem is closed; neither the problem nor its matter waits for it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowCommitment {

    private static final String MODEL = "commitment";

    private final Commitments commitments;
    private final Milestones milestones;
    private final Processes processes;
    private final Forms forms;

    FollowCommitment(Commitments commitments, Milestones milestones, Processes processes, Forms forms) {
        this.commitments = commitments;
        this.milestones = milestones;
        this.processes = processes;
        this.forms = forms;
    }

    /** The promise holds from today. Call it with the matter locked. */
    public void begin(String problem) {
        Commitment it = commitments.of(problem);
        commitments.made(it.id(), forms.today());
        milestones.reached(it.matter(), problem, Event.COMMITMENT, it.due());
        processes.startBeside(MODEL, it.id(), it.matter(), problem);
    }
}
