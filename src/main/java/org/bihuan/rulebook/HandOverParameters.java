package org.bihuan.rulebook;

import java.util.List;
import org.bihuan.rulebook.Catalogue.Entry;

/** Hand-over 交办, its disputes, and units that assist. */
final class HandOverParameters {

    static final List<Entry> ALL = List.of(
            new Entry("handOverMeeting", "P-7", new ChoiceKind(List.of("optional", "required"))),
            new Entry("receipt", "P-10", TermKind.AFTER),
            new Entry("signFor", "P-11", TermKind.AFTER),
            new Entry("assist", "P-11", TermKind.AFTER),
            new Entry("returnDecision", "P-11", TermKind.AFTER),
            new Entry("returnsBeforeViceChair", "P-11", new NumberKind(1, 10)),
            new Entry("disputeSettlement", "P-11", TermKind.AFTER),
            new Entry("countersign", "", TermKind.AFTER));

    private HandOverParameters() {}
}
