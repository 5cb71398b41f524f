package org.bihuan.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.engine.ProcessModels;
import org.bihuan.engine.Processes;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues a problem list 交办 and starts one rectification for each problem. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IssueList {

    /** Starting more at once would make one transaction too long. */
    private static final int BATCH = 200;

    private static final String RECTIFICATION = "rectification";

    private final Matters matters;
    private final Problems problems;
    private final ProblemList problemList;
    private final Milestones milestones;
    private final Processes processes;
    private final ProcessModels models;
    private final Forms forms;

    IssueList(
            Matters matters,
            Problems problems,
            ProblemList problemList,
            Milestones milestones,
            Processes processes,
            ProcessModels models,
            Forms forms) {
        this.matters = matters;
        this.problems = problems;
        this.problemList = problemList;
        this.milestones = milestones;
        this.processes = processes;
        this.models = models;
        this.forms = forms;
    }

    /** Hands the list over: from now on the supervised side sees it and deadlines count. */
    public void issue(String matterId) {
        Matter matter = matters.lock(matterId);
        LocalDate on = Optional.ofNullable(matter.issuedOn()).orElseGet(forms::today);
        problemList.issue(matterId, on);
        matters.issued(matterId, on, problems.of(matterId, List.of("issued")).size());
        milestones.reached(matterId, null, Event.ISSUE, on);
    }

    /**
     * Starts the processes of the next problems.
     *
     * @return how many are still to be started
     */
    public int start(String matterId) {
        matters.lock(matterId);
        List<String> next = problemList.toStart(matterId, BATCH);
        String model = models.latest(RECTIFICATION).orElseThrow().reference();
        for (String problem : next) {
            problemList.started(problem, model);
            processes.start(RECTIFICATION, null, matterId, problem, Map.of());
        }
        return problemList.toStart(matterId, 1).size();
    }

    /** How many problems of the list have not ended. Nobody can end one until the caller's transaction is over. */
    public int open(String matterId) {
        return matters.lock(matterId).openProblems();
    }
}
