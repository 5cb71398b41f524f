package org.bihuan.problem.pages;

import org.bihuan.organization.Actor;
import org.bihuan.problem.Problems;
import org.bihuan.problem.api.ProblemView;
import org.bihuan.task.pages.ActionPage;
import org.bihuan.task.pages.ActionPage.Target;
import org.bihuan.task.pages.ActsPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** An act that may be done to a problem at any time. */
@Controller
@RequestMapping("/problems/{id}/actions/{name}")
class ProblemActionPage extends ActsPage {

    private final Problems problems;
    private final ProblemView view;

    ProblemActionPage(Problems problems, ActionPage page, ProblemView view) {
        super(page);
        this.problems = problems;
        this.view = view;
    }

    @Override
    protected Target target(Actor actor, String id) {
        var it = problems.visible(actor, id);
        return new Target(view.running(it), it.title(), "/problems/" + it.id());
    }
}
