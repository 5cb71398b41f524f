package org.bihuan.administration.pages;

import org.bihuan.administration.MergeUnits;
import org.bihuan.administration.WaitingMerger;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A merger that waits: what it would move, and the security administrator's word on it. */
@Controller
@RequestMapping("/units/{id}/merger")
class WaitingMergerPages {

    private final MergeUnits mergeUnits;
    private final ActPages pages;
    private final Sentences sentences;

    WaitingMergerPages(MergeUnits mergeUnits, ActPages pages, Sentences sentences) {
        this.mergeUnits = mergeUnits;
        this.pages = pages;
        this.sentences = sentences;
    }

    @Needs(Right.CONFIRM_MERGER)
    @GetMapping("/confirmation")
    ModelAndView askConfirmation(Actor actor, @PathVariable String id) {
        WaitingMerger it = mergeUnits.waiting(actor, id);
        ActForm form = confirmation(it);
        return pages.answer(form, () -> {
            var found = mergeUnits.preview(actor, it);
            return pages.ask(form)
                    .addObject("merged", found)
                    .addObject("names", mergeUnits.names(found))
                    .addObject("preview", "administration/merger");
        });
    }

    @Needs(Right.CONFIRM_MERGER)
    @PostMapping("/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable String id, RedirectAttributes next) {
        WaitingMerger it = mergeUnits.waiting(actor, id);
        return pages.take(confirmation(it), next, () -> {
            mergeUnits.confirm(actor, id);
            return subject(it);
        });
    }

    @Needs(Right.CONFIRM_MERGER)
    @GetMapping("/refusal")
    ModelAndView askRefusal(Actor actor, @PathVariable String id) {
        return pages.ask(refusal(mergeUnits.waiting(actor, id)));
    }

    @Needs(Right.CONFIRM_MERGER)
    @PostMapping("/refusal")
    ModelAndView refuse(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        WaitingMerger it = mergeUnits.waiting(actor, id);
        return pages.take(refusal(it).with(sent), next, () -> {
            mergeUnits.refuse(actor, id, sent.getFirst("reason"));
            return subject(it);
        });
    }

    private ActForm confirmation(WaitingMerger it) {
        return ActForm.of("console.mergerConfirm", UnitsPage.at(it.unit())).about(subject(it));
    }

    private ActForm refusal(WaitingMerger it) {
        return ActForm.of("console.mergerRefuse", UnitsPage.at(it.unit()))
                .about(subject(it))
                .area("reason", true, 2_000);
    }

    private String subject(WaitingMerger it) {
        return sentences.of("console.merger.subject", it.unitName(), it.successorName(), it.proposedName());
    }
}
