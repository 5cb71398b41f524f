package org.bihuan.handover;

import java.util.Optional;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.engine.Processes;
import org.bihuan.problem.Assignments;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Gives a problem to another lead unit; if that one was asked to assist, it is asked no more. */
@Component
class LeadChange {

    private final Assignments assignments;
    private final Milestones milestones;
    private final Processes processes;

    LeadChange(Assignments assignments, Milestones milestones, Processes processes) {
        this.assignments = assignments;
        this.milestones = milestones;
        this.processes = processes;
    }

    void to(Submission it, String lead) {
        String problem = it.requiredProblem();
        assignments.assigned(problem, lead, Optional.empty());
        milestones.reached(it.matter(), problem, Event.ASSIGNMENT, it.today());
        processes.tellAsked(problem, lead, "leadsNow");
    }
}
