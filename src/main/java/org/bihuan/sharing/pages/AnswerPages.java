package org.bihuan.sharing.pages;

import java.util.List;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActForm.Option;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.sharing.AnswerShare;
import org.bihuan.sharing.Share;
import org.bihuan.sharing.SharedMatter;
import org.bihuan.sharing.SharedMatters;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accepts what another congress shares jointly, and links a matter of one's own with it as the same topic 同题. */
@Controller
@RequestMapping("/shared-matters/{id}")
class AnswerPages {

    /** Matters suggested; any other is entered by its number all the same. */
    private static final int SUGGESTED = 500;

    private final SharedMatters shared;
    private final AnswerShare answers;
    private final Matters matters;
    private final ActPages pages;

    AnswerPages(SharedMatters shared, AnswerShare answers, Matters matters, ActPages pages) {
        this.shared = shared;
        this.answers = answers;
        this.matters = matters;
        this.pages = pages;
    }

    @Needs(Right.ACCEPT_SHARE)
    @GetMapping("/acceptance")
    ModelAndView askAccept(Actor actor, @PathVariable String id) {
        return pages.ask(accepting(shared.visible(actor, id)));
    }

    @Needs(Right.ACCEPT_SHARE)
    @PostMapping("/acceptance")
    ModelAndView accept(Actor actor, @PathVariable String id, RedirectAttributes next) {
        SharedMatter it = shared.visible(actor, id);
        return pages.take(accepting(it), next, () -> {
            answers.accept(actor, id, it.share());
            return it.title();
        });
    }

    @Needs(Right.ACCEPT_SHARE)
    @GetMapping("/topic")
    ModelAndView askLink(Actor actor, @PathVariable String id) {
        return pages.ask(linking(actor, shared.visible(actor, id)));
    }

    /** Leads to the matter of one's own, where both stand beside each other from now on. */
    @Needs(Right.ACCEPT_SHARE)
    @PostMapping("/topic")
    ModelAndView link(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        SharedMatter it = shared.visible(actor, id);
        return pages.answer(linking(actor, it).with(sent), () -> {
            Share answer = answers.link(actor, id, sent.getFirst("matter"));
            ActForm topic = ActForm.of("sharing.link", MatterSharesPage.at(answer.matter()));
            return pages.back(topic, next, "sharing.link.done", it.title());
        });
    }

    private static ActForm accepting(SharedMatter it) {
        return ActForm.of("sharing.accept", SharedMatterPage.at(it.matter())).about(about(it));
    }

    private ActForm linking(Actor actor, SharedMatter it) {
        List<Option> own = matters.page(actor, "open", null, null, null, SUGGESTED).stream()
                .map(one -> new Option(one.id(), one.title()))
                .toList();
        return ActForm.of("sharing.link", SharedMatterPage.at(it.matter()))
                .about(about(it))
                .pick("matter", own);
    }

    private static String about(SharedMatter it) {
        return it.congressName() + "：" + it.title();
    }
}
