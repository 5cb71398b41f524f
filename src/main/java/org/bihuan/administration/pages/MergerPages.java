package org.bihuan.administration.pages;

import org.bihuan.administration.AdministerUnits;
import org.bihuan.administration.MergeUnits;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the merger of one unit into another 机构合并: first what would move, by number and without titles, then the request. */
@Controller
@RequestMapping("/units/{id}/merger")
class MergerPages {

    private final MergeUnits mergeUnits;
    private final AdministerUnits administerUnits;
    private final Units units;
    private final ActPages pages;

    MergerPages(MergeUnits mergeUnits, AdministerUnits administerUnits, Units units, ActPages pages) {
        this.mergeUnits = mergeUnits;
        this.administerUnits = administerUnits;
        this.units = units;
        this.pages = pages;
    }

    @Needs(Right.ADMINISTER_UNITS)
    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable String id) {
        return pages.ask(form(actor, id));
    }

    @Needs(Right.ADMINISTER_UNITS)
    @PostMapping
    ModelAndView merge(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        ActForm form = form(actor, id).with(sent);
        if (sent.containsKey("preview")) {
            return pages.answer(form, () -> {
                var found = mergeUnits.preview(actor, id, Sent.text(sent, "into"), Sent.day(sent, "on"));
                return pages.ask(form)
                        .addObject("merged", found)
                        .addObject("names", mergeUnits.names(found))
                        .addObject("preview", "administration/merger");
            });
        }
        return pages.take(
                form,
                next,
                () -> mergeUnits
                        .ask(actor, id, Sent.text(sent, "into"), Sent.day(sent, "on"))
                        .into()
                        .name());
    }

    private ActForm form(Actor actor, String id) {
        Unit unit = administerUnits.describe(actor, id).unit();
        return ActForm.of("console.merge", UnitsPage.at(id))
                .about(unit.name())
                .choice(
                        "into",
                        true,
                        units.of(actor.congress()).stream()
                                .filter(it -> it.open()
                                        && it.kind().equals(unit.kind())
                                        && !it.id().equals(id))
                                .map(it -> new ActForm.Option(it.id(), it.name()))
                                .toList())
                .date("on", false);
    }
}
