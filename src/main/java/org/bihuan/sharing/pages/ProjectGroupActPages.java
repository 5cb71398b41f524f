package org.bihuan.sharing.pages;

import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.matter.GroupMember;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.People;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.sharing.ManageGroup;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes people into the project group of a matter and out of it, changes what they are in it for, and dissolves it. */
@Controller
@RequestMapping("/matters/{id}/group")
class ProjectGroupActPages {

    /** Whoever is not among the first is entered by his id all the same. */
    private static final int SUGGESTED = 500;

    private final ManageGroup groups;
    private final Matters matters;
    private final People people;
    private final Sentences sentences;
    private final ActPages pages;

    ProjectGroupActPages(ManageGroup groups, Matters matters, People people, Sentences sentences, ActPages pages) {
        this.groups = groups;
        this.matters = matters;
        this.people = people;
        this.sentences = sentences;
        this.pages = pages;
    }

    @Needs(Right.PROJECT_GROUP)
    @GetMapping("/new")
    ModelAndView askNew(Actor actor, @PathVariable String id) {
        return pages.ask(adding(actor, id));
    }

    @Needs(Right.PROJECT_GROUP)
    @PostMapping("/new")
    ModelAndView add(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                adding(actor, id).with(sent),
                next,
                () -> groups.add(actor, id, ProjectGroupSent.of(sent)).name());
    }

    @Needs(Right.PROJECT_GROUP)
    @GetMapping("/dissolution")
    ModelAndView askDissolution(Actor actor, @PathVariable String id) {
        return pages.ask(dissolving(actor, id));
    }

    @Needs(Right.PROJECT_GROUP)
    @PostMapping("/dissolution")
    ModelAndView dissolve(Actor actor, @PathVariable String id, RedirectAttributes next) {
        ActForm form = dissolving(actor, id);
        return pages.take(form, next, () -> {
            groups.replace(actor, id, List.of());
            return String.valueOf(form.subject());
        });
    }

    @Needs(Right.PROJECT_GROUP)
    @GetMapping("/{person}/change")
    ModelAndView askChange(Actor actor, @PathVariable String id, @PathVariable String person) {
        GroupMember it = member(actor, id, person);
        return pages.ask(changing(id, it)
                .with("role", it.role())
                .with("from", ProjectGroupSent.text(it.fromOn()))
                .with("until", ProjectGroupSent.text(it.untilOn())));
    }

    @Needs(Right.PROJECT_GROUP)
    @PostMapping("/{person}/change")
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        return pages.take(
                changing(id, member(actor, id, person)).with(sent),
                next,
                () -> groups.change(actor, id, ProjectGroupSent.of(person, sent))
                        .name());
    }

    @Needs(Right.PROJECT_GROUP)
    @GetMapping("/{person}/end")
    ModelAndView askEnd(Actor actor, @PathVariable String id, @PathVariable String person) {
        return pages.ask(ending(id, member(actor, id, person)));
    }

    @Needs(Right.PROJECT_GROUP)
    @PostMapping("/{person}/end")
    ModelAndView end(Actor actor, @PathVariable String id, @PathVariable String person, RedirectAttributes next) {
        GroupMember it = member(actor, id, person);
        return pages.take(ending(id, it), next, () -> {
            groups.takeOut(actor, id, person);
            return it.name();
        });
    }

    private GroupMember member(Actor actor, String id, String person) {
        return groups.changing(actor, id).stream()
                .filter(it -> it.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Missing(person));
    }

    private ActForm adding(Actor actor, String id) {
        List<String> in =
                groups.changing(actor, id).stream().map(GroupMember::person).toList();
        List<ActForm.Option> others = people.page(actor.congress(), true, null, null, SUGGESTED).stream()
                .filter(it -> !in.contains(it.id()))
                .map(it -> new ActForm.Option(it.id(), it.name()))
                .toList();
        return named(ActForm.of("projectGroup.add", back(id)).pick("person", others))
                .about(matters.visible(actor, id).title());
    }

    private ActForm changing(String id, GroupMember it) {
        return named(ActForm.of("projectGroup.change", back(id))).about(it.name());
    }

    private static ActForm ending(String id, GroupMember it) {
        return ActForm.of("projectGroup.end", back(id)).about(it.name());
    }

    private ActForm dissolving(Actor actor, String id) {
        groups.changing(actor, id);
        return ActForm.of("projectGroup.dissolve", back(id))
                .about(matters.visible(actor, id).title());
    }

    /** What somebody is in a group as, and for which days. */
    private ActForm named(ActForm form) {
        return form.choice(
                        "role",
                        true,
                        GroupMember.ROLES.stream()
                                .map(it -> new ActForm.Option(it, sentences.of("projectGroup.role." + it)))
                                .toList())
                .date("from", false)
                .date("until", false);
    }

    private static String back(String id) {
        return ActForm.at("/matters/{id}/group", id);
    }
}
