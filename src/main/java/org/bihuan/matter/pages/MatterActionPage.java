package org.bihuan.matter.pages;

import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.task.pages.ActionPage;
import org.bihuan.task.pages.ActionPage.Target;
import org.bihuan.task.pages.ActsPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** An act that may be done to a matter at any time. */
@Controller
@RequestMapping("/matters/{id}/actions/{name}")
class MatterActionPage extends ActsPage {

    private final Matters matters;

    MatterActionPage(Matters matters, ActionPage page) {
        super(page);
        this.matters = matters;
    }

    @Override
    protected Target target(Actor actor, String id) {
        var it = matters.visible(actor, id);
        return new Target(it.about(), it.title(), "/matters/" + it.id());
    }
}
