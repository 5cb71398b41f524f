package org.bihuan.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Citation;
import org.bihuan.digest.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A complete rule book as text that never changes.
 *
 * @param parameters by name, each as {@link Kept}
 */
record Snapshot(
        String preset, @Nullable String version, Citation title, LocalDate effective, Map<String, Kept> parameters) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A parameter as kept: what a preset would say, and who set it. */
    record Kept(Object value, String source, String zh, String en, String setBy) {

        static Kept of(Parameter it) {
            return new Kept(
                    it.value(),
                    it.source().word(),
                    it.citation().zh(),
                    it.citation().en(),
                    it.preset());
        }

        Map<String, Object> raw() {
            return Map.of("value", value, "source", source, "zh", zh, "en", en);
        }
    }

    static Snapshot of(RuleBook book) {
        Map<String, Kept> kept = new LinkedHashMap<>();
        book.parameters().forEach(it -> kept.put(it.name(), Kept.of(it)));
        return new Snapshot(book.id(), book.version().orElse(null), book.title(), book.effective(), kept);
    }

    static Snapshot read(String body) {
        return JSON.readValue(body, Snapshot.class);
    }

    String body() {
        return JSON.writeValueAsString(this);
    }

    /** What names a text: its SHA-256. */
    static String hash(String body) {
        return Sha256.of(body);
    }

    /**
     * The rule book again. A parameter that was not known when it was kept, or whose kept value this program no longer takes, is
     * as in the preset today: a promise cannot be about what nobody had thought of, nor against the law.
     */
    RuleBook book(RuleBook today) {
        Map<String, Parameter> complete = new LinkedHashMap<>();
        today.parameters()
                .forEach(it -> complete.put(
                        it.name(),
                        Optional.ofNullable(parameters.get(it.name()))
                                .flatMap(
                                        kept -> new ParameterReader(kept.setBy(), at -> at).read(it.name(), kept.raw()))
                                .orElse(it)));
        return new RuleBook(preset, version, title, effective, complete);
    }
}
