package org.bihuan.statistics.pages;

import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Ledger;
import org.bihuan.statistics.By;
import org.bihuan.statistics.Question;
import org.bihuan.statistics.Tables;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;

/** Statistics 统计分析: what was asked for stands in the address, and every figure is a link to its rows in the ledger. */
@Controller
class StatisticsPage {

    /** More rows than this are in the file. */
    private static final int MOST = 200;

    private final Tables tables;
    private final Ledger ledger;
    private final Units units;

    StatisticsPage(Tables tables, Ledger ledger, Units units) {
        this.tables = tables;
        this.ledger = ledger;
        this.units = units;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Needs(Right.READ)
    @GetMapping("/statistics")
    String show(Actor actor, Question question, @RequestParam(defaultValue = "unit") String by, Model model) {
        By rows = By.of(by);
        model.addAttribute("question", question);
        model.addAttribute("address", Cut.address(question.parameters()));
        model.addAttribute("by", rows.word());
        model.addAttribute("ways", List.of(By.values()));
        model.addAttribute("today", ledger.today());
        model.addAttribute("most", MOST);
        model.addAttribute("overview", tables.overview(actor, question));
        model.addAttribute("main", tables.by(actor, question, rows));
        model.addAttribute("rates", tables.rates(actor, question));
        model.addAttribute("degrees", tables.degrees(actor, question));
        model.addAttribute("ages", tables.ages(actor, question));
        model.addAttribute(
                "units",
                units.of(actor.congress()).stream()
                        .filter(it -> it.kind().equals("department"))
                        .toList());
        return "statistics/statistics";
    }
}
