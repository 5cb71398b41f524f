package org.bihuan.statistics.pages;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Figure;
import org.bihuan.problem.Ledger;
import org.bihuan.statistics.By;
import org.bihuan.statistics.Question;
import org.bihuan.statistics.Reading;
import org.bihuan.statistics.Table;
import org.bihuan.statistics.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board for a large screen 大屏: few figures in large type, of what the reader may see, read anew every five minutes. */
@Controller
class BoardPage {

    private static final List<String> SHOWN = List.of(
            Figure.ISSUED.word(),
            Figure.OPEN.word(),
            Figure.OVERDUE.word(),
            Figure.CLOSED.word(),
            Figure.ON_ORIGINAL_DATE.word(),
            Figure.LATE.word());

    private static final int UNITS = 8;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Tables tables;
    private final Ledger ledger;
    private final Congresses congresses;
    private final Clock clock;

    BoardPage(Tables tables, Ledger ledger, Congresses congresses, Clock clock) {
        this.tables = tables;
        this.ledger = ledger;
        this.congresses = congresses;
        this.clock = clock;
    }

    /** @param figures as {@link Ledger#countsNow} reads it */
    @Needs(Right.READ)
    @GetMapping("/board")
    String show(Actor actor, @RequestParam(required = false) @Nullable String figures, Model model) {
        model.addAttribute("congress", congresses.get(actor.congress()));
        model.addAttribute(
                "at", LocalDateTime.ofInstant(clock.instant(), Congress.ZONE).format(MINUTE));
        boolean counted = ledger.countsNow(actor, figures);
        model.addAttribute("counted", counted);
        if (counted) {
            count(tables.reading(actor, Question.everything()), model);
        }
        return "statistics/board";
    }

    private void count(Reading everything, Model model) {
        List<Table.Row> overview = tables.overview(everything).rows();
        model.addAttribute(
                "figures",
                SHOWN.stream()
                        .flatMap(word -> overview.stream().filter(it -> it.key().equals(word)))
                        .toList());
        model.addAttribute("units", tables.by(everything, By.UNIT));
        model.addAttribute("most", UNITS);
        model.addAttribute("ages", tables.ages(everything));
        model.addAttribute(
                "rates",
                tables.rates(everything).rows().stream()
                        .limit(1)
                        .flatMap(it -> it.cells().stream())
                        .filter(it -> it.of() != null)
                        .toList());
    }
}
