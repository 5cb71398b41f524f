package org.bihuan.problem.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.api.LedgerAddress;
import org.bihuan.problem.api.LedgerColumns;
import org.bihuan.refusal.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which columns the ledger shows, and in which order; nothing is kept but the address. */
@Controller
class ColumnsPage {

    private final LedgerTable table;
    private final Ledger ledger;

    ColumnsPage(LedgerTable table, Ledger ledger) {
        this.ledger = ledger;
        this.table = table;
    }

    /** A column, and its place among those shown; nothing where it is not. */
    record Place(LedgerTable.Column column, @Nullable Integer place) {}

    @Needs(Right.READ)
    @GetMapping("/problems/columns")
    String show(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        LedgerAddress address = LedgerAddress.of(parameters).known(actor, ledger);
        List<String> shown = address.columns();
        var all = new ArrayList<>(shown);
        LedgerColumns.ALL.stream().filter(it -> !shown.contains(it)).forEach(all::add);
        model.addAttribute("address", address);
        model.addAttribute(
                "places",
                table.headings(all).stream()
                        .map(it -> new Place(
                                it, shown.contains(it.word()) ? Integer.valueOf(shown.indexOf(it.word()) + 1) : null))
                        .toList());
        return "problem/columns";
    }

    /**
     * Goes to the ledger with the columns ticked.
     *
     * @param column those ticked
     * @param all every column of the form, in its order
     * @param place the number beside each of {@code all}, some of them empty
     */
    @Needs(Right.READ)
    @GetMapping("/problems/columns/chosen")
    String choose(
            Actor actor,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable List<String> column,
            @RequestParam List<String> all,
            @RequestParam List<String> place) {
        LedgerAddress before = LedgerAddress.read(address, actor, ledger);
        if (column == null || column.isEmpty()) {
            throw Invalid.field("column", "ledger.columns.none");
        }
        List<String> chosen = column.stream()
                .sorted(Comparator.comparingInt(it -> at(it, all, place)))
                .toList();
        return "redirect:"
                + before.with("columns", String.join(",", LedgerColumns.of(String.join(",", chosen))))
                        .to("/problems");
    }

    private static int at(String column, List<String> all, List<String> place) {
        int at = all.indexOf(column);
        String number = at < 0 || at >= place.size() ? "" : place.get(at).strip();
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }
}
