package org.bihuan.statistics.api;

import java.math.BigDecimal;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.problem.Cut;
import org.bihuan.statistics.Question;
import org.bihuan.statistics.Table;
import org.bihuan.statistics.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tables behind the page of statistics, each figure with the address of its rows. */
@RestController
@RequestMapping("/api/v1/statistics/tables")
class StatisticsResource {

    private final Tables tables;
    private final Sentences sentences;

    StatisticsResource(Tables tables, Sentences sentences) {
        this.tables = tables;
        this.sentences = sentences;
    }

    /** The tables. */
    record Shown(List<ShownTable> items) {}

    /** A table. */
    record ShownTable(String name, String title, List<String> columns, List<ShownRow> rows) {}

    /** A row of a table. */
    record ShownRow(String key, String label, List<ShownCell> cells) {}

    /** A figure; a rate is per cent of {@code of}. */
    record ShownCell(
            String figure,
            long count,
            @Nullable Long of,
            @Nullable BigDecimal rate,
            String href) {}

    @Needs(Right.READ)
    @GetMapping
    Shown tables(Actor actor, Question question) {
        return new Shown(tables.all(tables.reading(actor, question)).stream()
                .map(this::shown)
                .toList());
    }

    private ShownTable shown(Table it) {
        return new ShownTable(
                it.name(),
                sentences.of("figures.table." + it.name()),
                it.columns().stream().map(column -> sentences.of(column.code())).toList(),
                it.rows().stream()
                        .map(row -> new ShownRow(
                                row.key(),
                                row.code() ? sentences.of(row.label()) : row.label(),
                                row.cells().stream()
                                        .map(StatisticsResource::shown)
                                        .toList()))
                        .toList());
    }

    private static ShownCell shown(Table.Cell it) {
        return new ShownCell(it.figure(), it.count(), it.of(), it.rate(), "/api/v1/problems?" + Cut.address(it.rows()));
    }
}
