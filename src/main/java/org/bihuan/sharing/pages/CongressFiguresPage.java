package org.bihuan.sharing.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.sharing.CongressTree.Place;
import org.bihuan.sharing.Figures;
import org.bihuan.sharing.FiguresByTree;
import org.bihuan.sharing.FiguresByTree.Line;
import org.bihuan.sharing.pages.FigureColumns.Column;
import org.bihuan.task.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the reader's congress beside those of all below it 各级人大汇总, as a tree. */
@Controller
class CongressFiguresPage {

    private final FiguresByTree figures;
    private final Forms forms;

    CongressFiguresPage(FiguresByTree figures, Forms forms) {
        this.figures = figures;
        this.forms = forms;
    }

    /**
     * A congress in the table.
     *
     * @param depth how many stand above it here
     * @param leads whether any stands below it
     * @param own what the columns say of itself; nothing where it gives nothing
     * @param total what they say of it with all below; nothing where none of them gives anything
     */
    record Row(
            Place congress,
            int depth,
            boolean leads,
            String gives,
            @Nullable List<String> own,
            @Nullable List<String> total,
            int without) {}

    @Needs(Right.COMPARE_CONGRESSES)
    @GetMapping("/statistics/congresses")
    String show(Actor actor, @RequestParam(defaultValue = "overview") String of, Model model) {
        FigureColumns chosen = FigureColumns.asked(of);
        List<Line> lines = figures.of(actor);
        List<Column> columns = chosen.of(lines.stream()
                .flatMap(it -> Stream.of(it.own(), it.total()))
                .filter(Objects::nonNull)
                .toList());
        var rows = new ArrayList<Row>();
        below(lines.get(0), 0, lines, columns, rows);
        model.addAttribute("columns", columns);
        model.addAttribute("rows", rows);
        model.addAttribute("of", chosen.word());
        model.addAttribute(
                "choices",
                Arrays.stream(FigureColumns.values()).map(FigureColumns::word).toList());
        model.addAttribute("today", forms.today());
        return "sharing/congresses";
    }

    private static void below(Line it, int depth, List<Line> all, List<Column> columns, List<Row> rows) {
        String id = it.congress().id();
        List<Line> next =
                all.stream().filter(one -> id.equals(one.congress().parent())).toList();
        rows.add(new Row(
                it.congress(),
                depth,
                !next.isEmpty(),
                it.gives(),
                cells(it.own(), columns),
                cells(it.total(), columns),
                it.without()));
        next.forEach(one -> below(one, depth + 1, all, columns, rows));
    }

    private static @Nullable List<String> cells(@Nullable Figures figures, List<Column> columns) {
        return figures == null
                ? null
                : columns.stream().map(it -> it.read().apply(figures)).toList();
    }
}
