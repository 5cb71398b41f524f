package org.bihuan.statistics.pages;

import java.util.LinkedHashMap;
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
import org.bihuan.statistics.Table;
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

    /** Rows on a page of the main table and beside the map; the file has all of them. */
    private static final int MOST = 20;

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
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String figures,
            Model model) {
        By rows = By.of(by);
        model.addAttribute("question", question);
        model.addAttribute("address", Cut.address(question.parameters()));
        model.addAttribute("by", rows.word());
        model.addAttribute("ways", List.of(By.values()));
        model.addAttribute("today", ledger.today());
        model.addAttribute("mapped", map);
        model.addAttribute("page", page);
        model.addAttribute("may", HeldRights.of(actor));
        model.addAttribute(
                "units",
                units.of(actor.congress()).stream()
                        .filter(it -> it.kind().equals("department"))
                        .toList());
        boolean counted = ledger.countsNow(actor, figures);
        model.addAttribute("counted", counted);
        if (counted) {
            count(actor, tables.reading(actor, question), rows, map, page, model);
        }
        return "statistics/statistics";
    }

    private void count(Actor actor, Reading reading, By rows, String map, int page, Model model) {
        model.addAttribute("types", tables.types(reading));
        model.addAttribute("overview", tables.overview(reading));
        Table main = tables.by(reading, rows);
        model.addAttribute("main", rows == By.MONTH ? Part.back(main, page, MOST) : Part.of(main, page, MOST));
        boundaries.supplied(actor.congress()).ifPresent(it -> {
            model.addAttribute("boundaries", it.sha256().substring(0, 12));
            model.addAttribute("mappable", Tables.MAPPED);
            Table whole = tables.map(reading, map);
            model.addAttribute("map", Part.of(whole, 1, MOST).table());
            model.addAttribute("rest", rest(whole));
        });
        model.addAttribute("rates", tables.rates(reading));
        model.addAttribute("degrees", tables.degrees(reading));
        model.addAttribute("ages", tables.ages(reading));
    }

    /** The figures behind the last row beside the map, by unit: few characters each, as there may be many areas. */
    private static String rest(Table map) {
        var figures = new LinkedHashMap<String, String>();
        map.rows().stream()
                .skip(MOST)
                .forEach(it ->
                        figures.put(it.key(), String.valueOf(it.cells().get(0).count())));
        return Cut.address(figures);
    }
}
