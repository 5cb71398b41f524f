package org.bihuan.sharing.api;

import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.sharing.Figures;
import org.bihuan.sharing.FiguresByTree;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures of the reader's congress and those below it. */
@RestController
@RequestMapping("/api/v1/statistics/congresses")
class CongressFigures {

    private final FiguresByTree figures;

    CongressFigures(FiguresByTree figures) {
        this.figures = figures;
    }

    /** A congress, what it gives, its own figures and those with all below it. */
    record Shown(
            String id,
            String name,
            String level,
            @Nullable String parent,
            String gives,
            @Nullable Figures own,
            @Nullable Figures total,
            int without) {}

    @Needs(Right.COMPARE_CONGRESSES)
    @GetMapping
    Page<Shown> figures(Actor actor) {
        return new Page<>(
                figures.of(actor).stream()
                        .map(it -> new Shown(
                                it.congress().id(),
                                it.congress().name(),
                                it.congress().level(),
                                it.congress().id().equals(actor.congress())
                                        ? null
                                        : it.congress().parent(),
                                it.gives(),
                                it.own(),
                                it.total(),
                                it.without()))
                        .toList(),
                null);
    }
}
