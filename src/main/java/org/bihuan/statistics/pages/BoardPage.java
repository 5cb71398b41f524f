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
import org.bihuan.statistics.By;
import org.bihuan.statistics.Question;
import org.bihuan.statistics.Table;
import org.bihuan.statistics.Tables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
    private final Congresses congresses;
    private final Clock clock;

    BoardPage(Tables tables, Congresses congresses, Clock clock) {
        this.tables = tables;
        this.congresses = congresses;
        this.clock = clock;
    }

    @Needs(Right.READ)
    @GetMapping("/board")
    String show(Actor actor, Model model) {
        Question everything = Question.everything();
        List<Table.Row> figures = tables.overview(actor, everything).rows();
        model.addAttribute("congress", congresses.get(actor.congress()));
        model.addAttribute(
                "at", LocalDateTime.ofInstant(clock.instant(), Congress.ZONE).format(MINUTE));
        model.addAttribute(
                "figures",
                SHOWN.stream()
                        .flatMap(word -> figures.stream().filter(it -> it.key().equals(word)))
                        .toList());
        model.addAttribute("units", tables.by(actor, everything, By.UNIT));
        model.addAttribute("most", UNITS);
        model.addAttribute("ages", tables.ages(actor, everything));
        model.addAttribute(
                "rates",
                tables.rates(actor, everything).rows().stream()
                        .limit(1)
                        .flatMap(it -> it.cells().stream())
                        .filter(it -> it.of() != null)
                        .toList());
        return "statistics/board";
    }
}
