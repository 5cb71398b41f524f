package org.bihuan.staffing.pages;

import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.organization.Tenure;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.staffing.PersonnelFiles;
import org.bihuan.staffing.Substituting;
import org.bihuan.staffing.Substitution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names substitutes 代理 and ends that: for oneself, or as the security administrator for anybody. */
@Controller
class SubstitutePages {

    private final Substituting substituting;
    private final PersonnelFiles files;
    private final People people;
    private final Tenure tenure;
    private final ActPages pages;

    SubstitutePages(Substituting substituting, PersonnelFiles files, People people, Tenure tenure, ActPages pages) {
        this.substituting = substituting;
        this.files = files;
        this.people = people;
        this.tenure = tenure;
        this.pages = pages;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/account/substitutions/new")
    ModelAndView ask(Actor actor) {
        return pages.ask(form(actor, actor.person(), "/account"));
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/account/substitutions/new")
    ModelAndView name(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        return pages.take(
                form(actor, actor.person(), "/account").with(sent),
                next,
                () -> substituting.forOneself(actor, order(sent)).substituteName());
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/account/substitutions/{id}/end")
    ModelAndView askEnd(Actor actor, @PathVariable long id) {
        return pages.ask(ending(actor, actor.person(), id, "/account"));
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping("/account/substitutions/{id}/end")
    ModelAndView end(Actor actor, @PathVariable long id, RedirectAttributes next) {
        return pages.take(
                ending(actor, actor.person(), id, "/account"),
                next,
                () -> substituting.endOwn(actor, id).substituteName());
    }

    @Needs(Right.GRANT_POSTS)
    @GetMapping("/people/{id}/substitutions")
    ModelAndView askFor(Actor actor, @PathVariable String id) {
        return pages.ask(form(actor, id, PersonPage.at(id)));
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/people/{id}/substitutions")
    ModelAndView nameFor(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                form(actor, id, PersonPage.at(id)).with(sent),
                next,
                () -> substituting.forPerson(actor, id, order(sent)).substituteName());
    }

    @Needs(Right.GRANT_POSTS)
    @GetMapping("/people/{id}/substitutions/{substitution}/end")
    ModelAndView askEndFor(Actor actor, @PathVariable String id, @PathVariable long substitution) {
        return pages.ask(ending(actor, id, substitution, PersonPage.at(id)));
    }

    @Needs(Right.GRANT_POSTS)
    @PostMapping("/people/{id}/substitutions/{substitution}/end")
    ModelAndView endFor(
            Actor actor, @PathVariable String id, @PathVariable long substitution, RedirectAttributes next) {
        return pages.take(
                ending(actor, id, substitution, PersonPage.at(id)),
                next,
                () -> substituting.end(actor, id, substitution).substituteName());
    }

    private static Substituting.Order order(MultiValueMap<String, String> sent) {
        return new Substituting.Order(
                sent.getFirst("substitute"), sent.getFirst("from"), sent.getFirst("until"), sent.getFirst("reason"));
    }

    private ActForm form(Actor actor, String absent, String back) {
        String name = files.person(actor, absent).member().name();
        return ActForm.of("console.substitute", back)
                .about(name)
                .pick("substitute", Choices.people(people, actor, absent))
                .date("from", false)
                .date("until", true)
                .area("reason", true, 2_000)
                .with("from", tenure.today().toString());
    }

    private ActForm ending(Actor actor, String person, long id, @Nullable String back) {
        List<Substitution> all = files.person(actor, person).substitutions();
        Substitution it = all.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        return ActForm.of("console.substituteEnd", String.valueOf(back))
                .about(it.absentName() + " → " + it.substituteName());
    }
}
