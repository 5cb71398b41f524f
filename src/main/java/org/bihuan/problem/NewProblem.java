package org.bihuan.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem about to be put on a list. */
public record NewProblem(
        String title,
        @Nullable String detail,
        @Nullable String requirement,
        @Nullable String type,
        String grade,
        @Nullable String category,
        @Nullable String article,
        @Nullable String location,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal rectifiedAmount,
        Map<String, ?> attributes,
        String leadUnit,
        List<String> assistingUnits,
        Limit limit,
        @Nullable String responsible,
        @Nullable String phone,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate reportedClosedOn,
        boolean reportedClosed) {

    /**
     * The limit the list sets.
     *
     * @param kind date, duration, immediate, longTerm or none
     * @param text in the list's own words
     * @param amount and unit of a duration, counted from receipt
     */
    public record Limit(
            String kind,
            @Nullable LocalDate date,
            @Nullable Integer amount,
            @Nullable String unit,
            @Nullable String text) {

        static Limit of(@Nullable LocalDate date) {
            return new Limit(date == null ? "none" : "date", date, null, null, null);
        }
    }

    /** One as a form of type {@code problems} gives it. */
    @SuppressWarnings("unchecked")
    public static NewProblem of(Map<String, Object> form) {
        return new NewProblem(
                (String) form.get("title"),
                (String) form.get("detail"),
                (String) form.get("requirement"),
                (String) form.get("type"),
                (String) form.getOrDefault("grade", "ordinary"),
                (String) form.get("category"),
                (String) form.get("article"),
                (String) form.get("location"),
                (BigDecimal) form.get("amount"),
                null,
                (Map<String, ?>) form.getOrDefault("attributes", Map.of()),
                (String) form.get("leadUnit"),
                (List<String>) form.getOrDefault("assistingUnits", List.of()),
                Limit.of((LocalDate) form.get("due")),
                null,
                null,
                null,
                null,
                false);
    }
}
