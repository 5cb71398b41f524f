package org.bihuan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list somebody looks through before he takes it over.
 *
 * @param document the file as it came
 * @param name its name
 * @param said what its owner says of it
 * @param corrected how many cells were corrected
 */
public record ImportDraft(
        String id, String process, String document, String name, Said said, OffsetDateTime begunAt, long corrected) {

    /**
     * What its owner says of the matter to be, and of the list.
     *
     * @param title of the matter to be; the list's own where nothing is said
     * @param hostCommittee as {@code organ} and {@code issuedOn} of the start form; found out where nothing is said
     * @param createUnits whether units nobody has registered are created
     * @param fields further fields of the start form
     * @param mapping which column is which, by header, where the header does not say
     */
    public record Said(
            @Nullable String title,
            @Nullable String hostCommittee,
            @Nullable String organ,
            @Nullable LocalDate issuedOn,
            boolean createUnits,
            Map<String, Object> fields,
            Map<String, String> mapping) {

        public Said {
            fields = given(fields);
            mapping = given(mapping);
        }

        private static <T> Map<String, T> given(Map<String, T> all) {
            var given = new LinkedHashMap<>(all);
            given.values().removeIf(Objects::isNull);
            return Collections.unmodifiableMap(given);
        }

        /** The fields of the start form that were said. */
        Map<String, Object> all() {
            var all = new LinkedHashMap<>(fields);
            put(all, "hostCommittee", hostCommittee);
            put(all, "organ", organ);
            put(all, "issuedOn", issuedOn);
            return all;
        }

        private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value.toString());
            }
        }
    }

    /** What the matter to be is called, if that was said. */
    public @Nullable String title() {
        return said.title();
    }

    /** When it was begun. */
    public Instant begun() {
        return begunAt.toInstant();
    }

    /** The same of which something else is said. */
    public ImportDraft saying(Said other) {
        return new ImportDraft(id, process, document, name, other, begunAt, corrected);
    }
}
