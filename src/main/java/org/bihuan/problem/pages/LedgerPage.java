package org.bihuan.problem.pages;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerFigures;
import org.bihuan.problem.LedgerView;
import org.bihuan.problem.LedgerViews;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.problem.api.LedgerAddress;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger 问题台账: every problem the reader may see; what is filtered stands in the address. */
@Controller
class LedgerPage {

    private static final int GROUPS = 20;

    /** What the menu asks for. */
    private static final String USUAL = "usual";

    private final Ledger ledger;
    private final LedgerFigures figures;
    private final LedgerTable table;
    private final LedgerChoices choices;
    private final Conditions conditions;
    private final LedgerViews views;
    private final Problems problems;

    LedgerPage(
            Ledger ledger,
            LedgerFigures figures,
            LedgerTable table,
            LedgerChoices choices,
            Conditions conditions,
            LedgerViews views,
            Problems problems) {
        this.ledger = ledger;
        this.figures = figures;
        this.table = table;
        this.choices = choices;
        this.conditions = conditions;
        this.views = views;
        this.problems = problems;
    }

    /**
     * Without anything asked it is the reader's default view, else everything; from the menu it is what is still open, because most of
     * what a ledger holds after a few years was signed off long ago. {@code view} names the one that was opened. Groups come with the
     * page if {@code figures} is {@code now} and after it if {@code later}; unless it is said, after it where there is much to count.
     */
    @Needs(Right.READ)
    @GetMapping("/problems")
    String show(
            Actor actor,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String figures,
            Model model) {
        LedgerAddress address = LedgerAddress.of(parameters);
        boolean menu = USUAL.equals(view) && address.asked().isEmpty();
        if (parameters.isEmpty() || menu) {
            LedgerView own = views.byDefault(actor).orElse(null);
            if (own != null || menu) {
                return "redirect:" + (own != null ? opened(own) : UsualView.OPEN);
            }
        }
        List<UsualView> usual = UsualView.of(address, view);
        model.addAttribute("views", views.of(actor));
        model.addAttribute("view", view);
        choices.into(model, actor, address.known(actor, ledger));
        model.addAttribute("usual", usual);
        if (usual.stream().noneMatch(UsualView::current)) {
            var cut = address.filter().cut().parameters().keySet();
            model.addAttribute("figured", !cut.isEmpty());
            model.addAttribute(
                    "cut",
                    conditions.of(
                            actor,
                            address,
                            cut.stream().filter(it -> !it.equals("figure")).toList()));
        }
        model.addAttribute("first", after == null);
        if (address.group() != null) {
            // Matters come some at a time, and so do their figures.
            boolean few = figures == null && !"unit".equals(address.group());
            return few || ledger.countsNow(actor, figures) ? grouped(actor, address, after, model) : "problem/counting";
        }
        var query = address.filter().query(actor, address.sort(), after == null ? null : last(actor, after), ledger);
        List<Problem> rows = ledger.page(query, Page.USUAL + 1);
        model.addAttribute("columns", table.headings(address.columns()));
        model.addAttribute(
                "problems",
                Page.of(table.beginnings(actor, rows, address.columns()), Page.USUAL, it -> it, LedgerTable.Row::id));
        return "problem/ledger";
    }

    private String grouped(Actor actor, LedgerAddress address, @Nullable String after, Model model) {
        var query = address.filter().query(actor, "id", null, ledger);
        Page<LedgerFigures.Group> groups = "unit".equals(address.group())
                ? new Page<>(figures.byUnit(query), null)
                : Page.of(figures.byMatter(query, after, GROUPS + 1), GROUPS, it -> it, LedgerFigures.Group::id);
        model.addAttribute("by", "unit".equals(address.group()) ? "leadUnit" : "matter");
        model.addAttribute("groups", groups);
        return "problem/groups";
    }

    /**
     * The line of totals, which is counted after the page itself is there. Each number opens as many rows: it counts whatever else is
     * asked; where another figure is asked, there is but the number of its rows.
     *
     * @param exact whether to count however many there are, which is asked by hand
     */
    @Needs(Right.READ)
    @GetMapping("/problems/totals")
    String totals(
            Actor actor,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "false") boolean exact,
            Model model) {
        LedgerAddress address = LedgerAddress.of(parameters);
        String figure = address.get("figure");
        boolean among = figure == null
                || LedgerFigures.TOTALS.stream().anyMatch(it -> it.word().equals(figure));
        LedgerAddress counted = among ? address.with("figure", null) : address;
        model.addAttribute("address", address);
        model.addAttribute("among", among);
        model.addAttribute("most", LedgerFigures.COUNTED);
        model.addAttribute(
                "totals",
                figures.totals(
                        counted.filter().query(actor, "id", null, ledger),
                        exact ? LedgerFigures.ALL : LedgerFigures.COUNTED));
        return "problem/totals";
    }

    /** Where a view is opened. */
    static String opened(LedgerView view) {
        return "/problems?" + (view.query().isEmpty() ? "" : view.query() + "&") + "view=" + view.id();
    }

    private Problem last(Actor actor, String after) {
        try {
            return problems.visible(actor, after);
        } catch (Missing gone) {
            throw Invalid.field("after", "page.after", after);
        }
    }
}
