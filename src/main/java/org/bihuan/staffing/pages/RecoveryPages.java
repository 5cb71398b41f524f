package org.bihuan.staffing.pages;

import java.util.Map;
import org.bihuan.access.recovery.Code;
import org.bihuan.access.recovery.Proposal;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.api.Page;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** What was asked for an account and waits for a second administrator. */
@Controller
@RequestMapping("/recoveries")
class RecoveryPages {

    private static final String HERE = "/recoveries";

    private final Recovery recovery;
    private final ActPages pages;
    private final Sentences sentences;

    RecoveryPages(Recovery recovery, ActPages pages, Sentences sentences) {
        this.recovery = recovery;
        this.pages = pages;
        this.sentences = sentences;
    }

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping
    String show(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        var rows = recovery.page(actor, Page.number(after), Page.USUAL + 1);
        model.addAttribute("recoveries", Page.of(rows, Page.USUAL, it -> it, it -> String.valueOf(it.id())));
        model.addAttribute("first", after == null);
        model.addAttribute("may", HeldRights.of(actor));
        return "staffing/recoveries";
    }

    @Needs(Right.CONFIRM_RECOVERY)
    @GetMapping("/{id}/confirmation")
    ModelAndView askConfirmation(Actor actor, @PathVariable long id) {
        return pages.ask(confirmation(waiting(actor, id)));
    }

    /** The answer to a confirmed activation code is the page that tells its second half, and no other page ever does. */
    @Needs(Right.CONFIRM_RECOVERY)
    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable long id, RedirectAttributes next) {
        Proposal it = waiting(actor, id);
        ActForm form = confirmation(it);
        return pages.answer(
                form,
                () -> recovery.confirm(actor, id)
                        .map(code -> half(it, code))
                        .orElseGet(() -> pages.back(form, next, "console.recovery.confirm.done", subject(it))));
    }

    @Needs(Right.CONFIRM_RECOVERY)
    @GetMapping("/{id}/refusal")
    ModelAndView askRefusal(Actor actor, @PathVariable long id) {
        return pages.ask(refusal(waiting(actor, id)));
    }

    @Needs(Right.CONFIRM_RECOVERY)
    @PostMapping("/{id}/refusal")
    ModelAndView refuse(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        Proposal it = waiting(actor, id);
        return pages.take(refusal(it).with(sent), next, () -> {
            recovery.refuse(actor, id, sent.getFirst("reason"));
            return subject(it);
        });
    }

    private static ModelAndView half(Proposal it, Code code) {
        return new ModelAndView("staffing/half", Map.of("code", code, "name", it.name()), HttpStatus.CREATED);
    }

    private ActForm confirmation(Proposal it) {
        return ActForm.of("console.recovery.confirm", HERE).about(subject(it));
    }

    private ActForm refusal(Proposal it) {
        return ActForm.of("console.recovery.refuse", HERE).about(subject(it)).area("reason", true, 2_000);
    }

    private String subject(Proposal it) {
        String act = sentences.of("console.recovery.act." + it.act());
        String about = sentences.of("console.recovery.subject", it.name(), it.login(), act, it.proposedName());
        return it.issuer() == null ? about : about + " " + it.issuer() + " " + it.subject();
    }

    private Proposal waiting(Actor actor, long id) {
        return recovery.page(actor, id - 1, 1).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
    }
}
