package org.bihuan.escalation.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.escalation.Escalation;
import org.bihuan.escalation.EscalationStatistics;
import org.bihuan.escalation.Escalations;
import org.bihuan.escalation.Tier;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ladders of all problems the caller may see, and their counts. */
@RestController
@RequestMapping("/api/v1")
class EscalationResource {

    private final Escalations escalations;
    private final EscalationStatistics statistics;
    private final EscalationView view;

    EscalationResource(Escalations escalations, EscalationStatistics statistics, EscalationView view) {
        this.escalations = escalations;
        this.statistics = statistics;
        this.view = view;
    }

    /** A row of the list. */
    record Listed(
            long id,
            String matter,
            String problem,
            String title,
            String unit,
            String unitName,
            boolean open,
            @Nullable String tier,
            @Nullable String label,
            @Nullable String asked,
            LocalDate openedOn,
            @Nullable LocalDate endedOn,
            @Nullable String outcome) {}

    /** Ladders whose highest measure is of one tier. */
    record OfTier(String tier, String label, long open, long ended) {}

    /** Counts by tier and by lead unit. */
    record Counts(long open, long ended, List<OfTier> byTier, List<EscalationStatistics.OfUnit> byUnit) {}

    @Needs(Right.READ)
    @GetMapping("/escalations")
    Page<Listed> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Tier.check(tier);
        int size = Page.limit(limit);
        var question = new Escalations.Question(unit, tier, open, Page.number(after), size + 1);
        return Page.of(escalations.page(actor, question), size, this::listed, it -> String.valueOf(it.id()));
    }

    @Needs(Right.READ)
    @GetMapping("/statistics/escalations")
    Counts statistics(Actor actor) {
        List<OfTier> byTier = statistics.byTier(actor).stream()
                .map(it -> new OfTier(it.tier(), String.valueOf(view.label(it.tier())), it.open(), it.ended()))
                .toList();
        List<EscalationStatistics.OfUnit> byUnit = statistics.byUnit(actor);
        return new Counts(
                byUnit.stream().mapToLong(EscalationStatistics.OfUnit::open).sum(),
                byUnit.stream().mapToLong(EscalationStatistics.OfUnit::ended).sum(),
                byTier,
                byUnit);
    }

    private Listed listed(Escalation it) {
        return new Listed(
                it.id(),
                it.matter(),
                it.problem(),
                it.title(),
                it.unit(),
                it.unitName(),
                it.open(),
                it.tier(),
                view.label(it.tier()),
                it.inside() ? it.asked() : null,
                it.openedOn(),
                it.endedOn(),
                it.outcome());
    }
}
