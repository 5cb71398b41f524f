package org.bihuan.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every parameter there is: its number, its type and its bounds. Bounds of law cannot be loosened by any preset. Each part of
 * the rule book lists its own.
 */
final class Catalogue {

    /** One kind of parameter; an empty id where the list of parameters gives it no number. */
    record Entry(String name, String id, Kind kind) {}

    /** Entries in the order in which they are shown. */
    static final Map<String, Entry> ENTRIES = inOrder(Stream.of(
            OpinionParameters.ALL,
            HandOverParameters.ALL,
            RectificationParameters.ALL,
            ExtensionParameters.ALL,
            ReportParameters.ALL,
            EscalationParameters.REPLIES,
            SignOffParameters.STEPS,
            OfficeParameters.RECORDS,
            SignOffParameters.RULES,
            LookBackParameters.ALL,
            VoteParameters.ALL,
            OfficeParameters.PAPERS,
            EscalationParameters.MOTIONS,
            EscalationParameters.LETTERS,
            OfficeParameters.WARNINGS));

    private Catalogue() {}

    private static Map<String, Entry> inOrder(Stream<List<Entry>> parts) {
        var entries = new LinkedHashMap<String, Entry>();
        parts.flatMap(List::stream).forEach(it -> entries.put(it.name(), it));
        return Collections.unmodifiableMap(entries);
    }
}
