package org.bihuan.commitment.pages;

import java.time.LocalDate;
import org.bihuan.api.Page;
import org.bihuan.commitment.api.CommitmentView;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;

/** What was promised when problems were signed off 承诺事项, soonest due first. */
@Controller
class CommitmentsPage {

    private final CommitmentView commitments;
    private final Forms forms;

    CommitmentsPage(CommitmentView commitments, Forms forms) {
        this.commitments = commitments;
        this.forms = forms;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Needs(Right.READ)
    @GetMapping("/commitments")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable LocalDate dueBefore,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("commitments", commitments.page(actor, state, dueBefore, matter, after, Page.USUAL));
        model.addAttribute("states", CommitmentView.STATES.words());
        model.addAttribute("state", state);
        model.addAttribute("dueBefore", dueBefore);
        model.addAttribute("matter", matter);
        model.addAttribute("asked", state != null || dueBefore != null || matter != null);
        model.addAttribute("first", after == null);
        model.addAttribute("today", forms.today());
        return "commitment/commitments";
    }
}
