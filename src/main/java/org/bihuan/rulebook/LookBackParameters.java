package org.bihuan.rulebook;

import java.util.EnumSet;
import java.util.List;
import org.bihuan.deadline.Event;
import org.bihuan.rulebook.Catalogue.Entry;

/** Look-back 回头看. */
final class LookBackParameters {

    static final List<Entry> ALL = List.of(
            new Entry("lookBackDelay", "P-50", new TermKind(EnumSet.of(Event.CLOSING), 0, 1096)),
            new Entry("lookBackSample", "P-50", new NumberKind(1, 100)),
            new Entry("lookBackCheck", "P-50", TermKind.AFTER));

    private LookBackParameters() {}
}
