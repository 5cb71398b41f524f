package org.bihuan.sharing.pages;

import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.sharing.ManageGroup;
import org.bihuan.task.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The project group 项目组 of a matter: who is in it, as what, from when until when. */
@Controller
class ProjectGroupPage {

    private final ManageGroup groups;
    private final Matters matters;
    private final Forms forms;

    ProjectGroupPage(ManageGroup groups, Matters matters, Forms forms) {
        this.groups = groups;
        this.matters = matters;
        this.forms = forms;
    }

    @Needs(Right.READ)
    @GetMapping("/matters/{id}/group")
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("members", groups.of(actor, id));
        model.addAttribute("matter", matters.visible(actor, id));
        model.addAttribute("today", forms.today());
        model.addAttribute("mayChange", groups.mayChange(actor, id));
        return "sharing/group";
    }
}
