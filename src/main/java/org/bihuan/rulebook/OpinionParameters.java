package org.bihuan.rulebook;

import java.util.EnumSet;
import java.util.List;
import org.bihuan.deadline.Event;
import org.bihuan.rulebook.Catalogue.Entry;

/** From research to the delivery of the opinion 审议意见. */
final class OpinionParameters {

    static final List<Entry> ALL = List.of(
            new Entry("research", "", beforeSession(1)),
            // Law on Supervision, article 15: at least 20, 10 and 7 days before the session.
            new Entry("reportToCommittee", "", beforeSession(20)),
            new Entry("reportToStandingCommittee", "", beforeSession(10)),
            new Entry("reportToMembers", "", beforeSession(7)),
            new Entry("opinionDraft", "P-5", TermKind.AFTER),
            new Entry("guidanceDraft", "", TermKind.AFTER),
            new Entry("inspectionReport", "", TermKind.AFTER),
            new Entry("opinionApproval", "P-3", new ChoiceKind(List.of("council", "chain"))),
            new Entry("opinionCopies", "P-4", new TextKind(500)),
            new Entry("opinionDelivery", "P-6", TermKind.AFTER));

    private OpinionParameters() {}

    private static TermKind beforeSession(int days) {
        return new TermKind(EnumSet.of(Event.SESSION), -366, -days);
    }
}
