package org.bihuan.administration.pages;

import java.util.Arrays;
import java.util.List;
import org.bihuan.administration.AdministerUnits;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the system administrator does to units; a merger has a page of its own. */
@Controller
class UnitActPages {

    private static final List<String> KINDS = List.of("committee", "organ", "department");

    private final AdministerUnits administerUnits;
    private final Units units;
    private final ActPages pages;
    private final Sentences sentences;

    UnitActPages(AdministerUnits administerUnits, Units units, ActPages pages, Sentences sentences) {
        this.administerUnits = administerUnits;
        this.units = units;
        this.pages = pages;
        this.sentences = sentences;
    }

    @Needs(Right.ADMINISTER_UNITS)
    @GetMapping("/register/unit")
    ModelAndView ask(Actor actor) {
        return pages.ask(fresh(actor));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/register/unit")
    ModelAndView create(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        return pages.take(
                fresh(actor).with(sent),
                next,
                () -> administerUnits
                        .create(
                                actor,
                                new AdministerUnits.NewUnit(
                                        said(sent, "id"),
                                        said(sent, "name"),
                                        said(sent, "kind"),
                                        said(sent, "organ"),
                                        sent.containsKey("collective"),
                                        lines(sent.getFirst("aliases"))))
                        .unit()
                        .name());
    }

    @Needs(Right.ADMINISTER_UNITS)
    @GetMapping("/units/{id}/name")
    ModelAndView askName(Actor actor, @PathVariable String id) {
        return pages.ask(rename(actor, id).with("name", unit(actor, id).name()));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/units/{id}/name")
    ModelAndView rename(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                rename(actor, id).with(sent),
                next,
                () -> administerUnits
                        .rename(actor, id, said(sent, "name"), Sent.day(sent, "from"))
                        .unit()
                        .name());
    }

    @Needs(Right.ADMINISTER_UNITS)
    @GetMapping("/units/{id}/aliases")
    ModelAndView askAliases(Actor actor, @PathVariable String id) {
        String known = String.join("\n", administerUnits.describe(actor, id).aliases());
        return pages.ask(aliases(actor, id).with("aliases", known));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/units/{id}/aliases")
    ModelAndView aliases(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                aliases(actor, id).with(sent),
                next,
                () -> administerUnits
                        .aliases(actor, id, lines(sent.getFirst("aliases")))
                        .unit()
                        .name());
    }

    @Needs(Right.ADMINISTER_UNITS)
    @GetMapping("/units/{id}/organ")
    ModelAndView askOrgan(Actor actor, @PathVariable String id) {
        return pages.ask(move(actor, id));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/units/{id}/organ")
    ModelAndView move(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                move(actor, id).with(sent),
                next,
                () -> administerUnits
                        .move(actor, id, said(sent, "organ"))
                        .unit()
                        .name());
    }

    @Needs(Right.ADMINISTER_UNITS)
    @GetMapping("/units/{id}/closing")
    ModelAndView askClosing(Actor actor, @PathVariable String id) {
        return pages.ask(close(actor, id));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping("/units/{id}/closing")
    ModelAndView close(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                close(actor, id).with(sent),
                next,
                () -> administerUnits
                        .close(actor, id, Sent.day(sent, "on"))
                        .unit()
                        .name());
    }

    private ActForm fresh(Actor actor) {
        return ActForm.of("console.newUnit", "/units")
                .line("name", 200)
                .choice("kind", true, words("console.kind.", KINDS))
                .choice("organ", false, organs(actor))
                .maybeLine("id", 40)
                .area("aliases", false, 2_000)
                .many("collective", List.of(new ActForm.Option("true", sentences.of("console.newUnit.several"))));
    }

    private ActForm rename(Actor actor, String id) {
        return of("console.rename", actor, id).line("name", 200).date("from", false);
    }

    private ActForm aliases(Actor actor, String id) {
        return of("console.aliases", actor, id).area("aliases", false, 2_000);
    }

    private ActForm move(Actor actor, String id) {
        return of("console.moveUnit", actor, id).choice("organ", true, organs(actor));
    }

    private ActForm close(Actor actor, String id) {
        return of("console.closeUnit", actor, id).date("on", false);
    }

    private ActForm of(String key, Actor actor, String id) {
        return ActForm.of(key, UnitsPage.at(id)).about(unit(actor, id).name());
    }

    private Unit unit(Actor actor, String id) {
        return administerUnits.describe(actor, id).unit();
    }

    private List<ActForm.Option> organs(Actor actor) {
        return units.of(actor.congress()).stream()
                .filter(it -> it.open() && it.kind().equals("organ"))
                .map(it -> new ActForm.Option(it.id(), it.name()))
                .toList();
    }

    private List<ActForm.Option> words(String key, List<String> all) {
        return all.stream()
                .map(it -> new ActForm.Option(it, sentences.of(key + it)))
                .toList();
    }

    private static @Nullable String said(MultiValueMap<String, String> sent, String field) {
        return Sent.text(sent, field);
    }

    private static List<@Nullable String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.<@Nullable String>asList(text.lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toArray(String[]::new));
    }
}
