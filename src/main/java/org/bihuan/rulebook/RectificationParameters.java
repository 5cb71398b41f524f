package org.bihuan.rulebook;

import java.util.EnumSet;
import java.util.List;
import org.bihuan.deadline.Event;
import org.bihuan.rulebook.Catalogue.Entry;

/** Plan, progress and limits of rectification 整改. */
final class RectificationParameters {

    static final List<Entry> ALL = List.of(
            new Entry("plan", "P-12", TermKind.AFTER),
            new Entry("planComment", "", TermKind.AFTER),
            new Entry("planReview", "", new ChoiceKind(List.of("none", "note", "approve"))),
            new Entry("progressCadence", "P-14", new ChoiceKind(List.of("none", "monthly", "quarterly"))),
            new Entry("rectification", "", new TermKind(EnumSet.of(Event.DUE), 0, 0)),
            new Entry("problemLimit", "P-13", TermKind.AFTER),
            new Entry("immediateLimit", "", TermKind.AFTER));

    private RectificationParameters() {}
}
