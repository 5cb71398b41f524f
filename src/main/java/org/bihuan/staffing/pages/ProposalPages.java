package org.bihuan.staffing.pages;

import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.staffing.PostProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Posts that were asked for and wait to be granted or declined. */
@Controller
@RequestMapping("/post-proposals")
class ProposalPages {

    private static final String HERE = "/post-proposals";

    private final PostProposals proposals;
    private final ActPages pages;
    private final PostWords words;

    ProposalPages(PostProposals proposals, ActPages pages, PostWords words) {
        this.proposals = proposals;
        this.pages = pages;
        this.words = words;
    }

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping
    String show(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        var rows = proposals.page(actor, Page.number(after), Page.USUAL + 1);
        model.addAttribute("proposals", Page.of(rows, Page.USUAL, it -> it, it -> String.valueOf(it.id())));
        model.addAttribute("first", after == null);
        model.addAttribute("may", HeldRights.of(actor));
        return "staffing/proposals";
    }

    @Needs(Right.GRANT_POSTS)
    @GetMapping("/{id}/approval")
    ModelAndView askApproval(Actor actor, @PathVariable long id) {
        return pages.ask(approval(actor, id));
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/approval")
    ModelAndView approve(Actor actor, @PathVariable long id, RedirectAttributes next) {
        ActForm form = approval(actor, id);
        return pages.take(form, next, () -> {
            proposals.approve(actor, id);
            return String.valueOf(form.subject());
        });
    }

    @Needs(Right.GRANT_POSTS)
    @GetMapping("/{id}/refusal")
    ModelAndView askRefusal(Actor actor, @PathVariable long id) {
        return pages.ask(refusal(actor, id));
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/{id}/refusal")
    ModelAndView decline(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        ActForm form = refusal(actor, id).with(sent);
        return pages.take(form, next, () -> {
            proposals.decline(actor, id, sent.getFirst("reason"));
            return String.valueOf(form.subject());
        });
    }

    private ActForm approval(Actor actor, long id) {
        return ActForm.of("console.approve", HERE).about(subject(actor, id));
    }

    private ActForm refusal(Actor actor, long id) {
        return ActForm.of("console.decline", HERE).about(subject(actor, id)).area("reason", true, 2_000);
    }

    private String subject(Actor actor, long id) {
        return proposals.page(actor, id - 1, 1).stream()
                .filter(it -> it.id() == id)
                .map(it -> words.of(it.name(), it.unitName(), it.post()))
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
    }
}
