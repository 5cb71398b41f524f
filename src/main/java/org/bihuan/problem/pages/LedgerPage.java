package org.bihuan.problem.pages;

import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.api.LedgerFilter;
import org.bihuan.problem.api.LedgerRow;
import org.bihuan.problem.api.ProblemView;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger 问题台账: every problem the reader may see; what is filtered stands in the address. */
@Controller
class LedgerPage {

    private static final List<String> STATUSES = List.of(
            "issued",
            "returnRequested",
            "accepted",
            "planReview",
            "rectifying",
            "longTerm",
            "reportReview",
            "closeApplied",
            "verifying",
            "decision",
            "publicNotice",
            "closed",
            "withdrawn",
            "reportedClosed",
            "draft");

    private static final List<String> LIGHTS = List.of("red", "yellow", "green", "blue", "late");

    private final Ledger ledger;
    private final Problems problems;
    private final ProblemView view;
    private final Units units;

    LedgerPage(Ledger ledger, Problems problems, ProblemView view, Units units) {
        this.ledger = ledger;
        this.problems = problems;
        this.view = view;
        this.units = units;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Needs(Right.READ)
    @GetMapping("/problems")
    String show(
            Actor actor,
            LedgerFilter filter,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var query = filter.query(actor, sort, after == null ? null : last(actor, after), ledger);
        List<LedgerRow> rows = view.listed(actor, ledger.page(query, Page.USUAL + 1));
        model.addAttribute("problems", Page.of(rows, Page.USUAL, it -> it, LedgerRow::id));
        model.addAttribute("filter", filter);
        model.addAttribute("cut", filter.cut().parameters());
        model.addAttribute("cutAddress", Cut.address(filter.cut().parameters()));
        model.addAttribute("sort", sort);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("lights", LIGHTS);
        model.addAttribute(
                "units",
                units.of(actor.congress()).stream()
                        .filter(it -> it.kind().equals("department"))
                        .toList());
        model.addAttribute("first", after == null);
        return "problem/ledger";
    }

    private Problem last(Actor actor, String after) {
        try {
            return problems.visible(actor, after);
        } catch (Missing gone) {
            throw Invalid.field("after", "page.after", after);
        }
    }
}
