package org.bihuan.amendment.pages;

import java.util.List;
import java.util.Map;
import org.bihuan.amendment.Effect;
import org.bihuan.amendment.Proposal;
import org.bihuan.amendment.ProposeRules;
import org.bihuan.amendment.pages.ChangeForm.Typing;
import org.bihuan.amendment.pages.Section.Asked;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A change of the rule book is typed, its effect is looked at, and then it is proposed. Nothing is kept before that; rows of tables and
 * further parameters come and go by buttons that send the page.
 */
@Controller
@RequestMapping("/rules/proposal")
class ProposalPage {

    private final ProposeRules propose;
    private final ProposalView view;
    private final Shapes shapes;

    ProposalPage(ProposeRules propose, ProposalView view, Shapes shapes) {
        this.propose = propose;
        this.view = view;
        this.shapes = shapes;
    }

    @Needs(Right.PROPOSE_RULES)
    @GetMapping
    ModelAndView begin(
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> parameter,
            @RequestParam(defaultValue = "") String preset) {
        var form = new ChangeForm(preset, view.tomorrow().toString(), "", "", new java.util.LinkedHashMap<>());
        (parameter == null ? List.<String>of() : parameter).forEach(name -> add(actor, form, name));
        return view.page(actor, form, List.of(), null, HttpStatus.OK);
    }

    /** {@code act} is preview or enter, or what becomes of the form itself: add, drop:parameter, row:parameter:add. */
    @Needs(Right.PROPOSE_RULES)
    @PostMapping
    ModelAndView send(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "preview") String act,
            @RequestParam(defaultValue = "") String more) {
        ChangeForm form = ChangeForm.sent(sent, shapes);
        if (act.equals("add")) {
            add(actor, form, more);
        } else if (act.startsWith("drop:")) {
            form.parameters().remove(act.substring("drop:".length()));
        } else if (act.startsWith("row:")) {
            form.changeRow(act);
        } else {
            return shown(actor, form, act.equals("enter"));
        }
        return view.page(actor, form, List.of(), null, HttpStatus.OK);
    }

    /** Only what was shown as it is can be proposed: whoever changed something since is shown the effect anew. */
    private ModelAndView shown(Actor actor, ChangeForm form, boolean enter) {
        try {
            Proposal proposal = form.proposal();
            Effect effect = propose.preview(actor, proposal);
            if (enter && form.shown().equals(view.mark(proposal))) {
                return new ModelAndView("redirect:/rules/versions/"
                        + propose.propose(actor, proposal).id());
            }
            return view.page(actor, form, List.of(), effect, HttpStatus.OK);
        } catch (Invalid invalid) {
            return view.page(actor, form, invalid.errors(), null, HttpStatus.BAD_REQUEST);
        }
    }

    private void add(Actor actor, ChangeForm form, String name) {
        Map<String, Typing> parameters = form.parameters();
        if (!parameters.containsKey(name)) {
            shapes.of(name)
                    .ifPresent(shape -> parameters.put(
                            name,
                            new Typing(
                                    shape,
                                    shape.typed(shapes.plain(view.inForce(actor, name))),
                                    new Asked("value", "local", "", "", ""))));
        }
    }
}
