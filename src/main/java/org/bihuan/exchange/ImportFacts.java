package org.bihuan.exchange;

import java.util.Map;

/** What an import did, for the journal. */
final class ImportFacts {

    /** As many of them are written into the journal. */
    private static final int CORRECTIONS = 500;

    private ImportFacts() {}

    static Map<String, Object> of(ImportList.Order order, ParsedList list, Map<String, String> created) {
        return Map.of(
                "accepted", list.accepted().size(),
                "rejected", list.rejected().size(),
                "reportedClosed",
                        list.accepted().stream()
                                .filter(ListedProblem::reportedClosed)
                                .count(),
                "corrections",
                        order.corrections().stream()
                                .limit(CORRECTIONS)
                                .map(it -> it.sheet() + "!" + it.row() + "/" + (it.column() + 1) + ": " + it.said())
                                .toList(),
                "createdUnits", created,
                "mapping", order.mapping());
    }
}
