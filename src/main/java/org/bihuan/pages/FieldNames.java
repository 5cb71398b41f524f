package org.bihuan.pages;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.api.Sentences;
import org.springframework.stereotype.Component;

/** What readers call the conditions that stand in addresses: as the filters of our pages do, by the same keys. */
@Component
public class FieldNames {

    private static final Map<String, String> KEYS = Stream.of(
                    Map.of(
                            "q", "pages.filter.q",
                            "light", "pages.ledger.light",
                            "status", "pages.ledger.status",
                            "unit", "ledger.filter.unit",
                            "tag", "ledger.tags",
                            "figure", "ledger.figure",
                            "matter", "pages.ledger.matter",
                            "dueAfter", "pages.ledger.dueAfter",
                            "dueBefore", "pages.ledger.dueBefore",
                            "repeated", "figures.repeated"),
                    Map.of(
                            "sort", "ledger.sort",
                            "escalated", "ledger.escalated",
                            "group", "ledger.group",
                            "tier", "figures.supervision.tier",
                            "map", "figures.map",
                            "month", "figures.calendar.month",
                            "which", "console.people.which",
                            "kind", "archive.kind",
                            "state", "pages.matters.state"),
                    Stream.of(
                                    "leadUnit",
                                    "type",
                                    "issuedFrom",
                                    "issuedTo",
                                    "closedFrom",
                                    "closedTo",
                                    "degree",
                                    "satisfaction",
                                    "extensions")
                            .collect(Collectors.toMap(it -> it, it -> "figures.cut." + it)))
            .flatMap(it -> it.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Sentences sentences;

    FieldNames(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What readers call a condition of the ledger. */
    public String name(String field) {
        return sentences.of(KEYS.get(field));
    }

    /** The name of a condition and its word in the address; the word alone where no filter names it. */
    String of(String field) {
        return KEYS.containsKey(field) ? sentences.named(KEYS.get(field), field) : field;
    }
}
