package org.bihuan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list somebody looks through before he takes it over.
 *
 * @param document the file as it came
 * @param name its name
 * @param title of the matter to be; the list's own where nothing is said
 * @param hostCommittee as {@code organ} and {@code issuedOn} of the start form; found out where nothing is said
 * @param createUnits whether units nobody has registered are created
 * @param corrected how many cells were corrected
 */
public record ImportDraft(
        String id,
        String process,
        String document,
        String name,
        @Nullable String title,
        @Nullable String hostCommittee,
        @Nullable String organ,
        @Nullable LocalDate issuedOn,
        boolean createUnits,
        OffsetDateTime begunAt,
        long corrected) {

    /** What its owner says of the matter to be. */
    public record Said(
            @Nullable String title,
            @Nullable String hostCommittee,
            @Nullable String organ,
            @Nullable LocalDate issuedOn,
            boolean createUnits) {}

    /** When it was begun. */
    public Instant begun() {
        return begunAt.toInstant();
    }

    /** The fields of the start form that were said. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "hostCommittee", hostCommittee);
        put(fields, "organ", organ);
        put(fields, "issuedOn", issuedOn);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
