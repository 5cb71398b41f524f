package org.bihuan.lookback.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.api.RefusedActs;
import org.bihuan.api.Sentences;
import org.bihuan.lookback.LinkRepeat;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Problem;
import org.bihuan.refusal.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a committee the closed problems that are like one on its draft list, and links it to one of them, or takes the link away. */
@Controller
@RequestMapping("/problems/{id}/repeats")
class RepeatPage {

    private final RepeatView view;
    private final LinkRepeat linkRepeat;
    private final Sentences sentences;
    private final RefusedActs refusedActs;

    RepeatPage(RepeatView view, LinkRepeat linkRepeat, Sentences sentences, RefusedActs refusedActs) {
        this.view = view;
        this.linkRepeat = linkRepeat;
        this.sentences = sentences;
        this.refusedActs = refusedActs;
    }

    @Needs(Right.LINK_REPEAT)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        return view.page(actor, id, "", List.of(), HttpStatus.OK);
    }

    /** With one of those shown, or with another by its id. */
    @Needs(Right.LINK_REPEAT)
    @PostMapping
    ModelAndView link(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String earlier,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (earlier.isBlank()) {
            return view.page(actor, id, "", List.of(sentences.of("form.required")), HttpStatus.BAD_REQUEST);
        }
        try {
            Problem linked = linkRepeat.link(actor, id, earlier.strip());
            return back(id, next, sentences.of("repeat.page.linked", linked.occurrence()));
        } catch (Refused refused) {
            return view.page(actor, id, earlier, refusedActs.tell(request, refused), HttpStatus.CONFLICT);
        }
    }

    @Needs(Right.LINK_REPEAT)
    @PostMapping("/removal")
    ModelAndView remove(Actor actor, @PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        try {
            linkRepeat.link(actor, id, null);
            return back(id, next, sentences.of("repeat.page.removed"));
        } catch (Refused refused) {
            return view.page(actor, id, "", refusedActs.tell(request, refused), HttpStatus.CONFLICT);
        }
    }

    private static ModelAndView back(String id, RedirectAttributes next, String done) {
        next.addFlashAttribute("done", done);
        return new ModelAndView("redirect:" + ActForm.at("/problems/{id}", id));
    }
}
