package org.bihuan.rulebook;

import java.util.EnumSet;
import java.util.List;
import org.bihuan.deadline.Event;
import org.bihuan.rulebook.Catalogue.Entry;

/** Extension 延期, long-term rectification 持续整改, suspension. */
final class ExtensionParameters {

    static final List<Entry> ALL = List.of(
            new Entry("extensionAuthority", "P-20", new ChoiceKind(List.of("council", "viceChair", "presidium"))),
            new Entry("extensionDecision", "", TermKind.AFTER),
            new Entry("extensionBeforeDays", "", new NumberKind(0, 90)),
            new Entry("extensionCapMonths", "P-21", new NumberKind(1, 60)),
            new Entry("extensionMost", "P-22", new NumberKind(0, 20)),
            new Entry("longTermAllowed", "P-23", new FlagKind()),
            new Entry("longTermReview", "P-23", TermKind.AFTER),
            new Entry("stageReport", "", new TermKind(EnumSet.of(Event.REVIEW), 0, 0)),
            new Entry("stageReview", "", TermKind.AFTER),
            new Entry("suspensionAllowed", "", new FlagKind()));

    private ExtensionParameters() {}
}
