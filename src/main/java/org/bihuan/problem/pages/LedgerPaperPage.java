package org.bihuan.problem.pages;

import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.permission.Sensitive;
import org.bihuan.permission.ViewLog;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.LedgerFigures;
import org.bihuan.problem.Problem;
import org.bihuan.problem.api.LedgerAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger 台账 as a paper, A3 lying on its side: all that is filtered, in the columns chosen, with the head on each page. */
@Controller
class LedgerPaperPage {

    /** More rows than a hundred sheets take are exported and not printed. */
    static final int MOST = 2_000;

    private final Ledger ledger;
    private final LedgerFigures figures;
    private final LedgerTable table;
    private final Congresses congresses;
    private final Conditions conditions;
    private final ViewLog views;

    LedgerPaperPage(
            Ledger ledger,
            LedgerFigures figures,
            LedgerTable table,
            Congresses congresses,
            Conditions conditions,
            ViewLog views) {
        this.ledger = ledger;
        this.figures = figures;
        this.table = table;
        this.congresses = congresses;
        this.conditions = conditions;
        this.views = views;
    }

    @Needs(Right.READ)
    @GetMapping("/problems/print")
    String print(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        LedgerAddress address = LedgerAddress.of(parameters);
        var query = address.filter().query(actor, address.sort(), null, ledger);
        List<Problem> rows = ledger.page(query, MOST + 1);
        boolean more = rows.size() > MOST;
        views.saw(actor, Sensitive.EXPORT, "problems/print");
        model.addAttribute("congress", congresses.get(actor.congress()).name());
        model.addAttribute("today", ledger.today());
        model.addAttribute("conditions", conditions.labelled(actor, address));
        model.addAttribute("columns", table.headings(address.columns()));
        model.addAttribute("rows", table.rows(actor, more ? rows.subList(0, MOST) : rows, address.columns()));
        model.addAttribute("more", more);
        model.addAttribute("totals", figures.totals(address.filter().query(actor, "id", null, ledger)));
        model.addAttribute("size", "A3");
        model.addAttribute("back", address.to("/problems"));
        model.addAttribute("export", address.to("/problems/export"));
        return "paper/ledger";
    }
}
