package org.bihuan.task.pages;

import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Phrases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own standard phrases 常用语. */
@Controller
class PhrasesPage {

    private final Phrases phrases;
    private final Sentences sentences;

    PhrasesPage(Phrases phrases, Sentences sentences) {
        this.phrases = phrases;
        this.sentences = sentences;
    }

    @Needs(Right.ACT)
    @GetMapping("/phrases")
    String show(Actor actor, Model model) {
        model.addAttribute("phrases", phrases.of(actor));
        model.addAttribute("longest", Phrases.LONGEST);
        return "task/phrases";
    }

    @Needs(Right.ACT)
    @PostMapping("/phrases")
    ModelAndView add(Actor actor, @RequestParam(defaultValue = "") String text, RedirectAttributes next, Model model) {
        try {
            phrases.add(actor, text);
            next.addFlashAttribute("done", sentences.of("handling.phrases.added"));
            return new ModelAndView("redirect:/phrases");
        } catch (Invalid invalid) {
            model.addAttribute("text", text);
            model.addAttribute("wrong", sentences.of(invalid.errors().get(0).reason()));
            return new ModelAndView(show(actor, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @Needs(Right.ACT)
    @PostMapping("/phrases/removal")
    String remove(Actor actor, @RequestParam long id, RedirectAttributes next) {
        phrases.remove(actor, id);
        next.addFlashAttribute("done", sentences.of("handling.phrases.removed"));
        return "redirect:/phrases";
    }
}
