package org.bihuan.exchange.pages;

import java.util.Optional;
import org.bihuan.api.Sentences;
import org.bihuan.exchange.ImportDrafts;
import org.bihuan.exchange.ImportList;
import org.bihuan.exchange.Taking;
import org.bihuan.exchange.api.TakeOvers;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a list over as a whole: at once where it is small, else in the background, to be left and looked at again. */
@Controller
@RequestMapping("/imports/{id}/taking")
class TakingPage {

    private final ImportDrafts drafts;
    private final TakeOvers takeOvers;
    private final PreviewPage preview;
    private final Sentences sentences;

    TakingPage(ImportDrafts drafts, TakeOvers takeOvers, PreviewPage preview, Sentences sentences) {
        this.drafts = drafts;
        this.takeOvers = takeOvers;
        this.preview = preview;
        this.sentences = sentences;
    }

    /** How far it is, and what became of it. */
    @Needs(Right.START_MATTER)
    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        Optional<Taking> taking = takeOvers.find(actor, id);
        if (taking.isEmpty()) {
            return "redirect:/imports/" + drafts.get(actor, id).id();
        }
        model.addAttribute("it", taking.get());
        return "exchange/taking";
    }

    @Needs(Right.START_MATTER)
    @PostMapping
    ModelAndView begin(Actor actor, @PathVariable String id, RedirectAttributes next, Model model) {
        var going = new ModelAndView("redirect:/imports/" + id + "/taking");
        if (takeOvers.find(actor, id).filter(it -> !it.failed()).isPresent()) {
            return going;
        }
        ImportList.Checked checked = drafts.check(actor, id);
        if (checked.imported().list().accepted().size() > TakeOvers.AT_ONCE) {
            if (!checked.errors().isEmpty()) {
                return preview.nothing(actor, drafts.get(actor, id), checked.errors(), model);
            }
            takeOvers.begin(actor, id);
            return going;
        }
        try {
            String matter = drafts.takeOver(actor, id);
            next.addFlashAttribute("done", sentences.of("ledger.import.taken", matter));
            return new ModelAndView("redirect:/matters/" + matter);
        } catch (Invalid wrong) {
            return preview.nothing(actor, drafts.get(actor, id), wrong.errors(), model);
        }
    }
}
