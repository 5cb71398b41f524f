package org.bihuan.task.pages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.task.Copying;
import org.bihuan.task.Sides;
import org.bihuan.task.Work;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending a task to others for their information 抄送, to people or to all of a unit; and having read what came. */
@Controller
@RequestMapping("/tasks/{id}/copies")
class CopiesPages {

    private static final int LONGEST = 2_000;

    private final Work work;
    private final Copying copying;
    private final Subjects subjects;
    private final ActPages acts;
    private final Sentences sentences;

    CopiesPages(Work work, Copying copying, Subjects subjects, ActPages acts, Sentences sentences) {
        this.work = work;
        this.copying = copying;
        this.subjects = subjects;
        this.acts = acts;
        this.sentences = sentences;
    }

    @Needs(Right.ACT)
    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable String id) {
        Work.Shown it = work.get(actor, id);
        return acts.ask(form(it, copying.recipients(actor, it.item())));
    }

    @Needs(Right.ACT)
    @PostMapping
    ModelAndView send(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        Work.Shown it = work.get(actor, id);
        List<Sides.Beside> beside = copying.recipients(actor, it.item());
        List<String> persons = chosen(beside, sent);
        return acts.take(form(it, beside).with(sent), next, () -> {
            copying.send(actor, it.item().id(), persons, note);
            return String.valueOf(persons.size());
        });
    }

    @Needs(Right.READ)
    @PostMapping("/read")
    ModelAndView read(Actor actor, @PathVariable String id, RedirectAttributes next) {
        Work.Shown it = work.get(actor, id);
        copying.read(actor, it.item().id());
        next.addFlashAttribute("done", sentences.of("handling.copy.wasRead", it.name()));
        return new ModelAndView("redirect:/tasks?state=copied");
    }

    /** Each once, named himself or with his unit. */
    private static List<String> chosen(List<Sides.Beside> beside, MultiValueMap<String, String> sent) {
        var persons = new LinkedHashSet<>(sent.getOrDefault("persons", List.of()));
        Set<String> units = Set.copyOf(sent.getOrDefault("units", List.of()));
        beside.stream().filter(it -> units.contains(it.unit())).forEach(it -> persons.add(it.person()));
        return List.copyOf(persons);
    }

    private ActForm form(Work.Shown it, List<Sides.Beside> beside) {
        Stream<ActForm.Option> units =
                beside.stream().map(Sides.Beside::unit).distinct().map(unit -> new ActForm.Option(unit, unit));
        Stream<ActForm.Option> people = beside.stream()
                .map(one -> new ActForm.Option(
                        one.person(), sentences.of("handling.copies.person", one.name(), one.unit())));
        return ActForm.of("handling.copies", "/tasks/" + it.item().number())
                .about(subjects.about(it))
                .many("units", units.toList())
                .many("persons", people.toList())
                .area("note", false, LONGEST);
    }
}
