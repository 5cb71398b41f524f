package org.bihuan.pages;

import java.util.Map;
import java.util.Optional;
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
                    Map.of(
                            "why", "handling.why",
                            "grade", "ledger.grade",
                            "by", "figures.by",
                            "columns", "ledger.shown",
                            "year", "papers.year",
                            "from", "archive.period.from",
                            "to", "archive.period.to"),
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

    /** The same; nothing where no filter names it. */
    Optional<String> of(String field) {
        return Optional.ofNullable(KEYS.get(field)).map(sentences::of);
    }
}
