package org.bihuan.problem;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Sight.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A part of the ledger as statistics cut it: a figure, and the row and column of the table it stands in. Nothing asked of a thing
 * leaves it as it is; {@link #NONE} asks for those without.
 *
 * @param figure word of a {@link Figure}
 * @param leadUnit unit that leads
 * @param issuedFrom first day of handing over
 * @param issuedTo last day of handing over
 * @param closedFrom first day of sign-off
 * @param closedTo last day of sign-off
 * @param degree degree of solution at sign-off: a code of the congress's own classification
 * @param satisfaction outcome of the last vote on satisfaction with it, its unit or its matter; only of matters seen from inside
 * @param extensions how often it was extended; only of those one takes part in
 */
public record Cut(
        @Nullable String figure,
        @Nullable String leadUnit,
        @Nullable String type,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable String degree,
        @Nullable String satisfaction,
        @Nullable Integer extensions) {

    /** Those without a type, a degree, a vote. */
    public static final String NONE = "-";

    /** The last vote on satisfaction with a problem: with itself, else with its unit, else with the matter as a whole. */
    static final String SATISFACTION = """
        (select b.outcome from ballot b
            where b.matter = p.matter and b.kind = 'satisfaction' and b.state = 'closed'
                and (b.problem = p.id or (b.problem is null and (b.subject is null or b.subject = p.lead_unit)))
            order by case when b.problem is not null then 0 when b.subject is not null then 1 else 2 end, b.id desc
            fetch first 1 row only)\
        """;

    /** Everything. */
    public static Cut nothing() {
        return new Cut(null, null, null, null, null, null, null, null, null, null);
    }

    /** What a figure counts, and nothing else asked. */
    static Cut of(Figure figure) {
        return new Cut(figure.word(), null, null, null, null, null, null, null, null, null);
    }

    /** The same, whatever a figure counts of it. */
    public Cut withoutFigure() {
        return new Cut(
                null, leadUnit, type, issuedFrom, issuedTo, closedFrom, closedTo, degree, satisfaction, extensions);
    }

    /** Whether it asks for what only those know who take part in the matter {@code m}. */
    boolean taking() {
        return extensions != null || (figure != null && Figure.of(figure).taking());
    }

    /** What is asked, by the names the ledger has for it in addresses. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        put(all, "figure", figure);
        put(all, "leadUnit", leadUnit);
        put(all, "type", type);
        put(all, "issuedFrom", issuedFrom);
        put(all, "issuedTo", issuedTo);
        put(all, "closedFrom", closedFrom);
        put(all, "closedTo", closedTo);
        put(all, "degree", degree);
        put(all, "satisfaction", satisfaction);
        put(all, "extensions", extensions);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    /** Parameters as they stand in an address. */
    public static String address(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Condition condition(Actor actor, LocalDate today) {
        var all = new All();
        if (figure != null) {
            Condition counted = Figure.of(figure).condition(actor, today);
            all.add(counted.sql(), counted.parameters());
        }
        all.equal("p.lead_unit", leadUnit);
        all.equal("p.type", type);
        all.day("p.issued_on >= ?", issuedFrom);
        all.day("p.issued_on <= ?", issuedTo);
        all.day("p.closed_on >= ?", closedFrom);
        all.day("p.closed_on <= ?", closedTo);
        all.equal("p.degree", degree);
        if (satisfaction != null) {
            Condition inside = Sight.inside(actor);
            all.equal(SATISFACTION, satisfaction);
            all.add(
                    "exists (select 1 from matter m where m.id = p.matter and " + inside.sql() + ")",
                    inside.parameters());
        }
        if (extensions != null) {
            all.add("p.extensions = ?", List.of(extensions));
            if (!Sight.wholeCongress(actor)) {
                Condition parts = Sight.parts(actor);
                all.add(parts.sql(), parts.parameters());
            }
        }
        return new Condition(String.join(" and ", all.sql), all.parameters);
    }

    private static final class All {

        private final List<String> sql = new ArrayList<>(List.of("1 = 1"));
        private final List<Object> parameters = new ArrayList<>();

        void add(String condition, List<?> values) {
            sql.add(condition);
            parameters.addAll(values);
        }

        void day(String condition, @Nullable LocalDate day) {
            if (day != null) {
                add(condition, List.of(day));
            }
        }

        void equal(String expression, @Nullable String value) {
            if (NONE.equals(value)) {
                add(expression + " is null", List.of());
            } else if (value != null) {
                add(expression + " = ?", List.of(value));
            }
        }
    }
}
