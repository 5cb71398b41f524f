package org.bihuan.staffing.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Tenure;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.staffing.Departing;
import org.bihuan.staffing.Departure;
import org.bihuan.staffing.PersonnelFiles;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody leaves 离岗交接: first what would be handed over, then the hand-over itself. Titles of matters are not told here. */
@Controller
@RequestMapping("/people/{id}/departure")
class DeparturePages {

    /** Fields for whoever takes over a post: {@code post.} and the number of the post. */
    private static final String POST = "post.";

    private final Departing departing;
    private final PersonnelFiles files;
    private final People people;
    private final Tenure tenure;
    private final PostWords words;
    private final ActPages pages;

    DeparturePages(
            Departing departing, PersonnelFiles files, People people, Tenure tenure, PostWords words, ActPages pages) {
        this.departing = departing;
        this.files = files;
        this.people = people;
        this.tenure = tenure;
        this.words = words;
        this.pages = pages;
    }

    @Needs(Right.GRANT_POSTS)
    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable String id) {
        return pages.ask(form(actor, id).with("on", tenure.today().toString()));
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping
    ModelAndView depart(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        ActForm form = form(actor, id).with(sent);
        var order = new Departing.Order(sent.getFirst("successor"), sent.getFirst("on"), posts(actor, id, sent));
        if (sent.containsKey("preview")) {
            return pages.answer(form, () -> {
                Departure found = departing.depart(actor, id, order, true);
                ModelAndView page = pages.ask(form);
                page.addObject("departure", found);
                page.addObject("successor", name(actor, found.successor()));
                page.addObject("names", names(actor, id, found));
                page.addObject("preview", "staffing/departure");
                return page;
            });
        }
        return pages.take(form, next, () -> {
            departing.depart(actor, id, order, false);
            return String.valueOf(form.subject());
        });
    }

    private Map<String, String> posts(Actor actor, String id, MultiValueMap<String, String> sent) {
        var taken = new LinkedHashMap<String, String>();
        files.person(actor, id).posts().stream()
                .filter(it -> it.on(tenure.today()))
                .forEach(it -> Optional.ofNullable(sent.getFirst(POST + it.id()))
                        .filter(given -> !given.isBlank())
                        .ifPresent(given -> taken.put(it.unit() + "/" + it.post(), given.strip())));
        return taken;
    }

    private ActForm form(Actor actor, String id) {
        var file = files.person(actor, id);
        var others = Choices.people(people, actor, id);
        ActForm form = ActForm.of("console.leave", PersonPage.at(id))
                .about(file.member().name())
                .pick("successor", others)
                .date("on", false);
        file.posts().stream()
                .filter(it -> it.on(tenure.today()))
                .forEach(it -> form.maybePick(POST + it.id(), words.takenOver(it.unitName(), it.post()), others));
        return form;
    }

    /** What the people and units in it are called, by id. */
    private Map<String, String> names(Actor actor, String id, Departure found) {
        var names = new LinkedHashMap<String, String>();
        files.person(actor, id).posts().forEach(it -> names.put(it.unit(), it.unitName()));
        Stream.of(
                        found.posts().stream().flatMap(it -> it.holders().stream()),
                        found.matters().stream()
                                .flatMap(it -> it.moved().stream())
                                .map(Departure.Moved::to),
                        found.others().stream().map(Departure.Moved::to))
                .flatMap(it -> it)
                .forEach(it -> names.put(it, name(actor, it)));
        return names;
    }

    private String name(Actor actor, String person) {
        return people.find(actor.congress(), person).map(People.Person::name).orElse(person);
    }
}
