package org.bihuan.sharing.pages;

import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.sharing.CongressTree;
import org.bihuan.sharing.ShareMatter;
import org.bihuan.sharing.SharedMatters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** With whom a matter of one's own is shared, and what others answer to the same topic 同题. */
@Controller
class MatterSharesPage {

    private final ShareMatter sharing;
    private final SharedMatters shared;
    private final CongressTree tree;
    private final Matters matters;

    MatterSharesPage(ShareMatter sharing, SharedMatters shared, CongressTree tree, Matters matters) {
        this.sharing = sharing;
        this.shared = shared;
        this.tree = tree;
        this.matters = matters;
    }

    static String at(String matter) {
        return ActForm.at("/matters/{id}/shares", matter);
    }

    @Needs(Right.READ_INSIDE)
    @GetMapping("/matters/{id}/shares")
    String show(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("shares", sharing.of(actor, id));
        Matter matter = matters.visible(actor, id);
        model.addAttribute("matter", matter);
        model.addAttribute("may", sharing.may(actor, matter));
        model.addAttribute("alone", tree.inLine(actor.congress()).isEmpty());
        model.addAttribute("answers", shared.linked(actor, id));
        return "sharing/shares";
    }
}
