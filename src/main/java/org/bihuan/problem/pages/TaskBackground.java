package org.bihuan.problem.pages;

import java.util.List;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.bihuan.problem.Problems;
import org.bihuan.problem.api.ProblemView;
import org.bihuan.refusal.Missing;
import org.bihuan.task.WorkItem;
import org.bihuan.task.pages.Background;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The problem a task is about, or the list of problems of its matter, beside the form where somebody judges it. */
@Component
class TaskBackground implements Background {

    /** A list is judged as a whole; of a long one the rest is in the ledger. */
    private static final int SHOWN = 20;

    private final Matters matters;
    private final Problems problems;
    private final Ledger ledger;
    private final ProblemView view;

    TaskBackground(Matters matters, Problems problems, Ledger ledger, ProblemView view) {
        this.matters = matters;
        this.problems = problems;
        this.ledger = ledger;
        this.view = view;
    }

    @Override
    public boolean tell(Actor reader, WorkItem item, Model model) {
        try {
            if (item.problem() == null) {
                matters.visible(reader, item.matter());
                list(reader, item.matter(), model);
            } else {
                model.addAttribute("about", view.detail(reader, problems.visible(reader, item.problem())));
            }
            return true;
        } catch (Missing outOfSight) {
            return false;
        }
    }

    private void list(Actor reader, String matter, Model model) {
        List<Problem> listed = ledger.page(
                ProblemQuery.of(reader, ledger.today(), ledger.yellowDays(reader.congress()))
                        .matter(matter),
                SHOWN + 1);
        model.addAttribute("listed", listed.subList(0, Math.min(SHOWN, listed.size())));
        model.addAttribute("listedMore", listed.size() > SHOWN);
    }
}
