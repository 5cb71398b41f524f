package org.bihuan.escalation.pages;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Page;
import org.bihuan.escalation.Escalation;
import org.bihuan.escalation.Escalations;
import org.bihuan.escalation.Tier;
import org.bihuan.escalation.api.EscalationView;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ladders that are open: at which tier, with which paper, and whether an answer is awaited. */
@Component
class Ladders {

    private final Escalations escalations;
    private final EscalationView view;

    Ladders(Escalations escalations, EscalationView view) {
        this.escalations = escalations;
        this.view = view;
    }

    /**
     * An open ladder.
     *
     * @param label name of the highest tier issued; nothing while none is
     * @param asked name of the tier proposed last, inside the congress
     * @param number of the newest paper the reader may see
     */
    record Running(
            String problem,
            String title,
            String unit,
            @Nullable String tier,
            @Nullable String label,
            @Nullable String asked,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate replyDue,
            @Nullable LocalDate repliedOn,
            LocalDate openedOn) {}

    /** The newest of them, those of one tier or all. */
    List<Running> open(Actor actor, @Nullable String tier) {
        Tier.check(tier);
        return escalations.page(actor, new Escalations.Question(null, tier, true, null, Page.USUAL)).stream()
                .map(it -> running(actor, it))
                .toList();
    }

    private Running running(Actor actor, Escalation it) {
        EscalationView.Shown shown = view.of(actor, it.problem());
        List<EscalationView.ShownPaper> papers = shown == null ? List.of() : shown.papers();
        EscalationView.ShownPaper paper = papers.isEmpty() ? null : papers.get(papers.size() - 1);
        return new Running(
                it.problem(),
                it.title(),
                it.unitName(),
                it.tier(),
                shown == null ? null : shown.label(),
                shown == null ? null : shown.askedLabel(),
                paper == null ? null : paper.number(),
                paper == null ? null : paper.issuedOn(),
                paper == null ? null : paper.replyDue(),
                paper == null ? null : paper.repliedOn(),
                it.openedOn());
    }
}
