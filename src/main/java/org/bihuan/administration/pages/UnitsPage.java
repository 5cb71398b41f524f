package org.bihuan.administration.pages;

import java.util.Comparator;
import java.util.List;
import org.bihuan.administration.AdministerUnits;
import org.bihuan.administration.MergeUnits;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units of the congress: as a tree, or what is sought as a list; and one of them with all its names. */
@Controller
@RequestMapping("/units")
class UnitsPage {

    private final Units units;
    private final AdministerUnits administerUnits;
    private final MergeUnits mergeUnits;

    UnitsPage(Units units, AdministerUnits administerUnits, MergeUnits mergeUnits) {
        this.units = units;
        this.administerUnits = administerUnits;
        this.mergeUnits = mergeUnits;
    }

    /** A unit at its place in the tree. */
    record Row(Unit unit, boolean below) {}

    /** Where a unit's page is. */
    static String at(String id) {
        return ActForm.at("/units/{id}", id);
    }

    @Needs(Right.READ_ORGANIZATION)
    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String wanted = Choices.of("console.kind.", Unit.KINDS).asked("kind", kind);
        boolean plain = q.isBlank() && wanted == null && !closed && after == null;
        if (plain) {
            model.addAttribute("tree", tree(units.of(actor.congress())));
            model.addAttribute("mergers", mergeUnits.page(actor, null, Page.USUAL));
        } else {
            var rows =
                    units.page(actor.congress(), wanted, closed, q.isBlank() ? null : q.strip(), after, Page.USUAL + 1);
            model.addAttribute("units", Page.of(rows, Page.USUAL, it -> it, Unit::id));
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Unit.KINDS);
        model.addAttribute("closed", closed);
        model.addAttribute("first", after == null);
        model.addAttribute("may", HeldRights.of(actor));
        return "administration/units";
    }

    private static List<Row> tree(List<Unit> all) {
        return all.stream()
                .filter(Unit::open)
                .filter(it -> it.organ() == null)
                .sorted(Comparator.comparingInt((Unit it) -> Unit.KINDS.indexOf(it.kind()))
                        .thenComparing(Unit::name))
                .flatMap(it -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Row(it, false)),
                        all.stream()
                                .filter(below -> below.open() && it.id().equals(below.organ()))
                                .map(below -> new Row(below, true))))
                .toList();
    }

    @Needs(Right.READ_ORGANIZATION)
    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable String id, Model model) {
        var described = administerUnits.describe(actor, id);
        model.addAttribute("described", described);
        model.addAttribute("mergers", mergeUnits.waitingOf(actor, id));
        model.addAttribute("organ", named(actor, described.unit().organ()));
        model.addAttribute("successor", named(actor, described.unit().successor()));
        model.addAttribute(
                "succeeds",
                described.succeeds().stream()
                        .flatMap(it -> units.find(actor.congress(), it).stream())
                        .toList());
        model.addAttribute("may", HeldRights.of(actor));
        return "administration/unit";
    }

    private @Nullable Unit named(Actor actor, @Nullable String id) {
        return id == null ? null : units.find(actor.congress(), id).orElse(null);
    }
}
