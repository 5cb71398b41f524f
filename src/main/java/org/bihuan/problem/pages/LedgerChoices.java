package org.bihuan.problem.pages;

import java.util.Arrays;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.permission.Right;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Grades;
import org.bihuan.problem.Statuses;
import org.bihuan.problem.api.LedgerAddress;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the filter above the ledger offers. */
@Component
class LedgerChoices {

    private static final List<String> LIGHTS = List.of("red", "yellow", "green", "blue", "late");
    private static final List<String> TAGS =
            List.of("longTerm", "extended", "extensionRequested", "suspended", "progressOverdue");
    private static final List<String> FIGURES =
            Arrays.stream(Figure.values()).map(Figure::word).toList();
    private static final List<String> SORTS = List.of("due", "id", "-id");

    private final Units units;

    LedgerChoices(Units units) {
        this.units = units;
    }

    void into(Model model, Actor actor, LedgerAddress address) {
        model.addAttribute("address", address);
        model.addAttribute("mayImport", Right.START_MATTER.heldBy(actor));
        model.addAttribute("statuses", Statuses.ALL);
        model.addAttribute("grades", Grades.ALL);
        model.addAttribute("lights", LIGHTS);
        model.addAttribute("tags", TAGS);
        model.addAttribute("figures", FIGURES);
        model.addAttribute("sorts", SORTS);
        model.addAttribute(
                "units",
                units.of(actor.congress()).stream()
                        .filter(it -> it.kind().equals("department"))
                        .toList());
    }
}
