package org.bihuan.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.matter.Matters;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is left when a part of a problem is signed off 部分销号: a problem of its own on the same list, linked to the old one. It is
 * a draft until the part is closed; then the amounts are divided and it is issued like any other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Remainders {

    private final Matters matters;
    private final Problems problems;
    private final ProblemList problemList;
    private final IssueList issueList;
    private final Milestones milestones;
    private final Forms forms;
    private final JdbcClient jdbc;

    Remainders(
            Matters matters,
            Problems problems,
            ProblemList problemList,
            IssueList issueList,
            Milestones milestones,
            Forms forms,
            JdbcClient jdbc) {
        this.matters = matters;
        this.problems = problems;
        this.problemList = problemList;
        this.issueList = issueList;
        this.milestones = milestones;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /**
     * Puts the remainder on the list as a draft, in place of one decided on before. Its number is never given again.
     *
     * @param amount what is left of the amount concerned, in 万元
     */
    public String propose(String problem, String title, @Nullable BigDecimal amount, LocalDate due) {
        Problem whole = problems.get(problem);
        discard(problem);
        int seq = problemList.next(whole.matter());
        jdbc.sql("update matter set last_remainder = ? where id = ?")
                .params(seq, whole.matter())
                .update();
        String id = whole.matter() + "-" + seq;
        jdbc.sql("""
                        insert into problem (id, matter, congress, seq, title, detail, requirement, type, grade, category,
                            article, location, amount, attributes, lead_unit, status, due_class, due, original_due, remainder_of)
                        select ?, p.matter, p.congress, ?, ?, p.detail, p.requirement, p.type, p.grade, p.category,
                            p.article, p.location, ?, p.attributes, p.lead_unit, 'draft', 'date', ?, ?, p.id
                        from problem p where p.id = ?""").params(id, seq, title, amount, due, due, problem).update();
        jdbc.sql("insert into problem_unit (problem, unit) select ?, unit from problem_unit where problem = ?")
                .params(id, problem)
                .update();
        return id;
    }

    /** Takes a remainder that is not issued off the list again. */
    public void discard(String problem) {
        problemList.discardRemainder(problem);
    }

    /** Issues the remainder: the amounts add up to what the whole was, and the matter waits for one problem more. */
    public void issue(String problem) {
        Problem whole = problems.get(problem);
        matters.lock(whole.matter());
        String id = draft(problem)
                .orElseThrow(() -> new IllegalStateException("nothing of " + problem + " was decided to remain"));
        Problem rest = problems.get(id);
        if (whole.amount() != null && rest.amount() != null) {
            problemList.reduced(problem, whole.amount().subtract(rest.amount()));
        }
        LocalDate today = forms.today();
        problemList.issued(id, today);
        matters.problemAdded(whole.matter());
        milestones.reached(whole.matter(), id, Event.ISSUE, today);
        issueList.start(whole.matter());
    }

    private Optional<String> draft(String problem) {
        return jdbc.sql("select id from problem where remainder_of = ? and status = 'draft'")
                .param(problem)
                .query(String.class)
                .optional();
    }
}
