package org.bihuan.rulebook;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Event;
import org.bihuan.rulebook.Catalogue.Entry;

/** Escalation 督办: what each step asks for, and what the law asks of its motions. */
final class EscalationParameters {

    /** Limits of the answers, by step. */
    static final List<Entry> REPLIES = List.of(
            new Entry("replyPrompt", "", TermKind.AFTER),
            new Entry("replyLetterBlue", "", TermKind.AFTER),
            new Entry("replyLetterYellow", "", TermKind.AFTER),
            new Entry("replyLetterRed", "", TermKind.AFTER),
            new Entry("replyExplanation", "", TermKind.AFTER),
            new Entry("replyInquiry", "", TermKind.AFTER),
            new Entry("replyInterpellation", "", TermKind.AFTER),
            new Entry("escalationReply", "", new TermKind(EnumSet.of(Event.REPLY), 0, 0)),
            new Entry("escalationAssessment", "", TermKind.AFTER),
            new Entry("escalationDecision", "", TermKind.AFTER));

    /** What motions need. */
    static final List<Entry> MOTIONS = List.of(
            // Law on Supervision, articles 51 and 56.
            new Entry(
                    "interpellationMovers",
                    "",
                    new LevelsKind(Map.of("national", 10, "province", 5, "city", 5, "county", 3))),
            new Entry("investigationShare", "", new NumberKind(5, 5)));

    /** Days overdue at which a letter of each colour is suggested. */
    static final List<Entry> LETTERS = List.of(
            new Entry("letterBlueDays", "P-60", new NumberKind(0, 365)),
            new Entry("letterYellowDays", "P-60", new NumberKind(0, 365)),
            new Entry("letterRedDays", "P-60", new NumberKind(0, 365)));

    private EscalationParameters() {}
}
