package org.bihuan.statistics.pages;

import java.util.List;
import org.bihuan.boundary.Boundaries;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Cut;
import org.bihuan.problem.Ledger;
import org.bihuan.statistics.By;
import org.bihuan.statistics.Question;
import org.bihuan.statistics.Reading;
import org.bihuan.statistics.Tables;
import org.jspecify.annotations.Nullable;
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
    private static final int MOST = 60;

    private final Tables tables;
    private final Ledger ledger;
    private final Units units;
    private final Boundaries boundaries;

    StatisticsPage(Tables tables, Ledger ledger, Units units, Boundaries boundaries) {
        this.tables = tables;
        this.ledger = ledger;
        this.units = units;
        this.boundaries = boundaries;
    }

    /** A field left empty asks for nothing. */
    @InitBinder
    void empty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    /** @param figures as {@link Ledger#countsNow} reads it */
    @Needs(Right.READ)
    @GetMapping("/statistics")
    String show(
            Actor actor,
            Question question,
            @RequestParam(defaultValue = "unit") String by,
            @RequestParam(defaultValue = "open") String map,
            @RequestParam(required = false) @Nullable String figures,
            Model model) {
        By rows = By.of(by);
        model.addAttribute("question", question);
        model.addAttribute("address", Cut.address(question.parameters()));
        model.addAttribute("by", rows.word());
        model.addAttribute("ways", List.of(By.values()));
        model.addAttribute("today", ledger.today());
        model.addAttribute("mapped", map);
        model.addAttribute("may", HeldRights.of(actor));
        model.addAttribute(
                "units",
                units.of(actor.congress()).stream()
                        .filter(it -> it.kind().equals("department"))
                        .toList());
        boolean counted = ledger.countsNow(actor, figures);
        model.addAttribute("counted", counted);
        if (counted) {
            count(actor, tables.reading(actor, question), rows, map, model);
        }
        return "statistics/statistics";
    }

    private void count(Actor actor, Reading reading, By rows, String map, Model model) {
        model.addAttribute("most", MOST);
        model.addAttribute("types", tables.types(reading));
        model.addAttribute("overview", tables.overview(reading));
        model.addAttribute("main", tables.by(reading, rows));
        boundaries.supplied(actor.congress()).ifPresent(it -> {
            model.addAttribute("boundaries", it.sha256().substring(0, 12));
            model.addAttribute("mappable", Tables.MAPPED);
            model.addAttribute("map", tables.map(reading, map));
        });
        model.addAttribute("rates", tables.rates(reading));
        model.addAttribute("degrees", tables.degrees(reading));
        model.addAttribute("ages", tables.ages(reading));
    }
}
