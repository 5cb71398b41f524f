package org.bihuan.matter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Sentences;
import org.bihuan.engine.Labels;
import org.bihuan.engine.ProcessModel;
import org.bihuan.matter.Matter;
import org.bihuan.matter.StartMatter;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.task.Form;
import org.bihuan.task.Forms;
import org.bihuan.task.pages.FilledIn;
import org.bihuan.task.pages.ShownForm;
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

/** Starts a matter 立项 by the form of its process. */
@Controller
@RequestMapping("/matters/new/{process}")
class NewMatterPage {

    private final StartMatter startMatter;
    private final Forms forms;
    private final Labels labels;
    private final FilledIn filledIn;
    private final ShownForm shownForm;
    private final Sentences sentences;

    NewMatterPage(
            StartMatter startMatter,
            Forms forms,
            Labels labels,
            FilledIn filledIn,
            ShownForm shownForm,
            Sentences sentences) {
        this.startMatter = startMatter;
        this.forms = forms;
        this.labels = labels;
        this.filledIn = filledIn;
        this.shownForm = shownForm;
        this.sentences = sentences;
    }

    @Needs(Right.START_MATTER)
    @GetMapping
    String show(Actor actor, @PathVariable String process, Model model) {
        ProcessModel started = startMatter.model(process);
        model.addAttribute("form", shownForm.of(actor, form(actor, started)));
        return page(started, "", model);
    }

    @Needs(Right.START_MATTER)
    @PostMapping
    ModelAndView start(
            Actor actor,
            @PathVariable String process,
            @RequestParam(defaultValue = "") String title,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        ProcessModel started = startMatter.model(process);
        Form form = form(actor, started);
        FilledIn.Sent filled = filledIn.read(actor, form, sent, request);
        Map<String, Object> values = filled.values();
        try {
            filled.check();
            if (ShownForm.wanted(sent)) {
                model.addAttribute("form", shownForm.of(actor, form, values, new Invalid(List.of())));
                return new ModelAndView(page(started, title, model), model.asMap());
            }
            Matter matter = startMatter.start(actor, process, title, values);
            next.addFlashAttribute("done", sentences.of("pages.matters.started", matter.title(), matter.id()));
            return new ModelAndView("redirect:/matters/" + matter.id());
        } catch (Invalid invalid) {
            model.addAttribute("form", shownForm.of(actor, form, values, invalid));
            return new ModelAndView(page(started, title, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private Form form(Actor actor, ProcessModel started) {
        ProcessModel.Node start = started.plainStart().orElseThrow();
        if (!startMatter.may(actor, start)) {
            throw Forbidden.because("matter.mayNotStart", started.name());
        }
        return forms.show(actor.congress(), started, start, Map.of());
    }

    private String page(ProcessModel started, String title, Model model) {
        model.addAttribute("process", started.key());
        model.addAttribute("name", labels.process(started));
        model.addAttribute("matterTitle", title);
        return "matter/new";
    }
}
