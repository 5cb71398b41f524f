package org.bihuan.escalation.api;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.api.Sentences;
import org.bihuan.escalation.AsIssued;
import org.bihuan.escalation.Escalation;
import org.bihuan.escalation.Escalations;
import org.bihuan.escalation.Paper;
import org.bihuan.escalation.Papers;
import org.bihuan.escalation.Tier;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ladders as the API shows them: what is proposed and not issued, only to the congress itself. */
@Component
public class EscalationView {

    private final Escalations escalations;
    private final Papers papers;
    private final Sentences sentences;

    EscalationView(Escalations escalations, Papers papers, Sentences sentences) {
        this.escalations = escalations;
        this.papers = papers;
        this.sentences = sentences;
    }

    /** A step's paper. */
    public record ShownPaper(
            String tier,
            String label,
            @Nullable String kind,
            @Nullable String number,
            LocalDate issuedOn,
            @Nullable String addressee,
            String text,
            String party,
            @Nullable String meeting,
            @Nullable LocalDate meetingOn,
            @Nullable Integer movers,
            @Nullable Integer dissatisfied,
            @Nullable String committee,
            @Nullable String resolution,
            @Nullable String removal,
            @Nullable LocalDate replyDue,
            @Nullable LocalDate repliedOn,
            @Nullable String repliedBy,
            @Nullable String reply) {}

    /** A paper as it is printed: with what stood on it beside its text on the day it was issued. */
    public record Printed(ShownPaper paper, AsIssued asIssued) {}

    /** The newest ladder of a problem. */
    public record Shown(
            boolean open,
            @Nullable String tier,
            @Nullable String label,
            @Nullable String asked,
            @Nullable String askedLabel,
            @Nullable String reason,
            LocalDate openedOn,
            @Nullable LocalDate endedOn,
            @Nullable String outcome,
            List<ShownPaper> papers) {}

    /** The newest ladder of a problem, or null where the actor sees none. */
    public @Nullable Shown of(Actor actor, String problem) {
        return escalations.latest(actor, problem).map(this::shown).orElse(null);
    }

    /** The papers of all ladders of a problem that the actor may see, oldest first, as they were issued. */
    public List<Printed> printed(Actor actor, String problem) {
        return escalations.ofProblem(actor, problem).stream()
                .flatMap(it -> papers.of(it.id()).stream()
                        .filter(paper -> it.inside() || handedOver(paper))
                        .map(paper -> new Printed(paper(paper, it.inside()), papers.asIssued(problem, paper))))
                .toList();
    }

    /** A ladder, as it was read for somebody. */
    public Shown shown(Escalation it) {
        boolean inside = it.inside();
        return new Shown(
                it.open(),
                it.tier(),
                label(it.tier()),
                inside ? it.asked() : null,
                inside ? label(it.asked()) : null,
                inside ? it.reason() : null,
                it.openedOn(),
                it.endedOn(),
                it.outcome(),
                papers.of(it.id()).stream()
                        .filter(paper -> inside || handedOver(paper))
                        .map(paper -> paper(paper, inside))
                        .toList());
    }

    /** An interpellation is the members' own until the council hands it over. */
    private static boolean handedOver(Paper paper) {
        return !paper.tier().equals(Tier.INTERPELLATION.word()) || paper.replyDue() != null;
    }

    private ShownPaper paper(Paper it, boolean inside) {
        return new ShownPaper(
                it.tier(),
                String.valueOf(label(it.tier())),
                it.kind(),
                it.number(),
                it.issuedOn(),
                it.addressee(),
                it.text(),
                it.party(),
                it.meeting(),
                it.meetingOn(),
                it.movers(),
                it.dissatisfied(),
                it.committee(),
                it.resolution(),
                inside ? it.removal() : null,
                it.replyDue(),
                it.repliedOn(),
                it.repliedBy(),
                it.reply());
    }

    /** The name of a tier in the reader's language. */
    @Nullable
    String label(@Nullable String tier) {
        return tier == null ? null : sentences.of(Tier.of(tier).code());
    }
}
