package org.bihuan.pages;

import org.bihuan.api.Page;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.ProblemQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds matters and problems by words or number, among what the reader may see. */
@Controller
class SearchPage {

    private static final int SHOWN = 20;

    private final Matters matters;
    private final Ledger ledger;

    SearchPage(Matters matters, Ledger ledger) {
        this.matters = matters;
        this.ledger = ledger;
    }

    @Needs(Right.READ)
    @GetMapping("/search")
    String show(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        String words = q.strip();
        model.addAttribute("q", words);
        if (!words.isEmpty()) {
            model.addAttribute(
                    "matters",
                    Page.of(matters.page(actor, null, null, words, null, SHOWN + 1), SHOWN, it -> it, it -> it.id()));
            var query = ProblemQuery.of(actor, ledger.today(), ledger.yellowDays(actor.congress()))
                    .words(words);
            model.addAttribute("problems", Page.of(ledger.page(query, SHOWN + 1), SHOWN, it -> it, it -> it.id()));
        }
        return "pages/search";
    }
}
