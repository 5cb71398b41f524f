package org.bihuan.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a form, each of the type its field has in the model. */
public final class Fields {

    /** The field whose value names the flow taken. */
    public static final String OUTCOME = "outcome";

    private final Map<String, Object> values;

    Fields(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A form the program fills in by itself. */
    public static Fields of(Map<String, Object> values) {
        return new Fields(values);
    }

    /** A text, a choice, or the id of a unit or person. */
    public Optional<String> text(String name) {
        return value(name, String.class);
    }

    /** A text that the form requires. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    public Optional<LocalDate> date(String name) {
        return value(name, LocalDate.class);
    }

    public LocalDate requiredDate(String name) {
        return date(name).orElseThrow(() -> missing(name));
    }

    public Optional<Long> number(String name) {
        return value(name, Long.class);
    }

    public Optional<BigDecimal> decimal(String name) {
        return value(name, BigDecimal.class);
    }

    public Optional<Meeting> meeting(String name) {
        return value(name, Meeting.class);
    }

    public Optional<Ballot> ballot(String name) {
        return value(name, Ballot.class);
    }

    /** Ids of units, persons or documents; empty when nothing was chosen. */
    @SuppressWarnings("unchecked")
    public List<String> ids(String name) {
        return (List<String>) values.getOrDefault(name, List.of());
    }

    /** A list of problems, each a map of checked values by field name. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> problems(String name) {
        return (List<Map<String, Object>>) values.getOrDefault(name, List.of());
    }

    /** The outcome chosen, where the form offers any. */
    public Optional<String> outcome() {
        return text(OUTCOME);
    }

    /** All values by name, in the order of the form. */
    public Map<String, Object> all() {
        return values;
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        @Nullable Object value = values.get(name);
        return value == null ? Optional.empty() : Optional.of(type.cast(value));
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("the form was accepted without " + name);
    }

    /** A meeting a decision or review refers to. */
    public record Meeting(String name, LocalDate date) {}

    /**
     * The totals of a ballot; no vote is bound to a person.
     *
     * @param members all members of the body 全体组成人员; those entitled, where it is not given
     * @param entitled those who should have come 应到
     * @param present those present 实到
     * @param issued ballots handed out
     * @param returned ballots handed in
     * @param counts votes by choice
     */
    public record Ballot(
            long members, long entitled, long present, long issued, long returned, Map<String, Long> counts) {}
}
