package org.bihuan.sharing.pages;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActForm.Option;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.sharing.Share;
import org.bihuan.sharing.ShareLevel;
import org.bihuan.sharing.ShareMatter;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shares a matter of one's own with an upper or lower congress, and ends that. */
@Controller
@RequestMapping("/matters/{id}/shares")
class SharePages {

    private final ShareMatter sharing;
    private final Matters matters;
    private final Sentences sentences;
    private final ActPages pages;

    SharePages(ShareMatter sharing, Matters matters, Sentences sentences, ActPages pages) {
        this.sharing = sharing;
        this.matters = matters;
        this.sentences = sentences;
        this.pages = pages;
    }

    /** Where there is no other congress, a page that says what to do comes instead of a form with nothing to choose. */
    @Needs(Right.SHARE_MATTER)
    @GetMapping("/new")
    ModelAndView ask(Actor actor, @PathVariable String id) {
        return sharing.partners(actor, id).isEmpty()
                ? new ModelAndView("sharing/alone", Map.of("matter", matters.visible(actor, id)))
                : pages.ask(form(actor, id));
    }

    @Needs(Right.SHARE_MATTER)
    @PostMapping("/new")
    ModelAndView begin(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                form(actor, id).with(sent),
                next,
                () -> sharing.begin(actor, id, sent.getFirst("congress"), sent.getFirst("level"))
                        .congressName());
    }

    @Needs(Right.SHARE_MATTER)
    @GetMapping("/{share}/end")
    ModelAndView askEnd(Actor actor, @PathVariable String id, @PathVariable long share) {
        return pages.ask(ending(sharing.find(actor, id, share)));
    }

    @Needs(Right.SHARE_MATTER)
    @PostMapping("/{share}/end")
    ModelAndView end(Actor actor, @PathVariable String id, @PathVariable long share, RedirectAttributes next) {
        Share it = sharing.find(actor, id, share);
        return pages.take(ending(it), next, () -> {
            sharing.end(actor, id, share);
            return it.congressName();
        });
    }

    private ActForm form(Actor actor, String id) {
        List<Option> partners = sharing.partners(actor, id).stream()
                .map(it -> new Option(it.id(), it.name()))
                .toList();
        List<Option> levels = ShareLevel.words().stream()
                .map(it -> new Option(it, sentences.of("sharing.level." + it)))
                .toList();
        return ActForm.of("sharing.begin", MatterSharesPage.at(id))
                .about(matters.visible(actor, id).title())
                .choice("congress", true, partners)
                .choice("level", true, levels);
    }

    private static ActForm ending(Share it) {
        return ActForm.of("sharing.end", MatterSharesPage.at(it.matter())).about(it.congressName());
    }
}
