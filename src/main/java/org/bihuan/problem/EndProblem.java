package org.bihuan.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.engine.Processes;
import org.bihuan.matter.EndMatter;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.refusal.Reason;
import org.bihuan.refusal.Refused;
import org.bihuan.task.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends problems, and lets the matter go on when the last one has ended. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EndProblem {

    private final Matters matters;
    private final Problems problems;
    private final Endings endings;
    private final ProblemList problemList;
    private final Processes processes;
    private final Milestones milestones;
    private final EndMatter endMatter;
    private final OpenProblems openProblems;
    private final Forms forms;
    private final JdbcClient jdbc;

    EndProblem(
            Matters matters,
            Problems problems,
            Endings endings,
            ProblemList problemList,
            Processes processes,
            Milestones milestones,
            EndMatter endMatter,
            OpenProblems openProblems,
            Forms forms,
            JdbcClient jdbc) {
        this.matters = matters;
        this.problems = problems;
        this.endings = endings;
        this.problemList = problemList;
        this.processes = processes;
        this.milestones = milestones;
        this.endMatter = endMatter;
        this.openProblems = openProblems;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /**
     * Signs a problem off 销号.
     *
     * @throws Refused unless there is evidence, verification by enough people and a decision
     */
    public void close(String id) {
        Problem problem = problems.get(id);
        Matter matter = matters.lock(problem.matter());
        int people = forms.rulesOf(matter.id()).number("verificationPeople");
        var lacking = new ArrayList<Reason>();
        if (problem.evidence() == 0) {
            lacking.add(Reason.of("problem.noEvidence", id));
        }
        if (problem.verifications() < people) {
            lacking.add(Reason.of("problem.notVerified", id, problem.verifications(), people));
        }
        if (!decided(id)) {
            lacking.add(Reason.of("problem.notDecided", id));
        }
        if (!lacking.isEmpty()) {
            throw new Refused(lacking);
        }
        LocalDate today = forms.today();
        endings.closed(id, today);
        milestones.reached(problem.matter(), id, Event.CLOSING, today);
        openProblems.left(problem);
    }

    private boolean decided(String id) {
        return jdbc.sql("""
                        select count(*) from problem p join decision d on d.id = p.decision and d.problem = p.id
                        where p.id = ? and d.outcome in ('closed', 'partly')""").param(id).query(Long.class).single() > 0;
    }

    /** Withdraws a problem 撤销; it is no longer asked for, and nothing of it is deleted. */
    public void withdraw(String id) {
        end(id, "withdrawn", "withdrawn");
    }

    /** Ends a problem of which the council has accepted that it cannot be done 不能办理. */
    public void undone(String id) {
        end(id, "withdrawn", "cannotBeDone");
    }

    /** Ends a problem that goes on in another 合并. */
    public void merge(String id) {
        end(id, "merged", "merged");
    }

    private void end(String id, String status, String as) {
        Problem problem = problems.get(id);
        matters.lock(problem.matter());
        endings.ended(id, status, as, forms.today());
        problemList.discardRemainder(id);
        openProblems.left(problem);
    }

    /** Withdraws a matter with all its problems that still run. */
    public void withdrawAll(String matter) {
        matters.lock(matter);
        problemList.discardDrafts(matter);
        for (String id : problems.running(matter)) {
            if (problems.get(id).model() == null) {
                withdraw(id);
            } else {
                processes.tell(id, "withdraw");
            }
        }
        endMatter.withdrawn(matter);
    }
}
