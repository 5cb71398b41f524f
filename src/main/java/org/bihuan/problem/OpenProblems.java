package org.bihuan.problem;

import org.bihuan.engine.Processes;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many problems a matter waits for. One that has ended or is long-term by decision is not counted; who is not counted
 * cannot be taken off a second time, and says nothing to a matter that closed without it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpenProblems {

    private final Matters matters;
    private final Problems problems;
    private final Endings endings;
    private final Processes processes;

    OpenProblems(Matters matters, Problems problems, Endings endings, Processes processes) {
        this.matters = matters;
        this.problems = problems;
        this.endings = endings;
        this.processes = processes;
    }

    /** The matter waits for it no longer; with the last one it goes on. */
    public void left(Problem problem) {
        matters.lock(problem.matter());
        if (!problems.get(problem.id()).counted()) {
            return;
        }
        endings.counted(problem.id(), false);
        if (matters.problemEnded(problem.matter()) == 0) {
            processes.tell(problem.matter(), "problemsClosed");
        }
    }

    /** It is to be ended in time again; a matter that is over does not wait for it any more. */
    public void returned(Problem problem) {
        Matter matter = matters.lock(problem.matter());
        if (matter.open() && !problems.get(problem.id()).counted()) {
            endings.counted(problem.id(), true);
            matters.problemsAdded(matter.id(), 1);
            // Where the archive is offered already, it is taken back; elsewhere the matter counts before it offers it.
            processes.tell(matter.id(), "problemsReopened");
        }
    }

    /** So many parts have come beside it. */
    void divided(Problem problem, int parts) {
        if (problem.counted()) {
            matters.problemsAdded(problem.matter(), parts);
        }
    }
}
