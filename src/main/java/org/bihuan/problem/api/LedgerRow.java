package org.bihuan.problem.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.Light;
import org.bihuan.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A row of the ledger.
 *
 * @param returns how often it was sent back; like reworks, urges, extended and tags told only to those who take part
 */
public record LedgerRow(
        String id,
        String matter,
        int cycle,
        String title,
        String status,
        String grade,
        @Nullable String type,
        @Nullable String category,
        String leadUnit,
        String leadUnitName,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        Light light,
        String lightLabel,
        @Nullable BigDecimal amount,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer returns,
        @Nullable Integer reworks,
        @Nullable Integer urges,
        @Nullable Integer extended,
        List<String> tags,
        int occurrence,
        @Nullable Solution solution,
        @Nullable String remainderOf) {

    /** How far it was solved when it was signed off, in the congress's own words; satisfaction is rated apart. */
    public record Solution(String degree, String label, boolean resolved) {

        static @Nullable Solution of(Problem it) {
            return it.degree() == null
                    ? null
                    : new Solution(
                            it.degree(),
                            String.valueOf(it.degreeIn(LocaleContextHolder.getLocale())),
                            Boolean.TRUE.equals(it.resolved()));
        }
    }

    static LedgerRow of(Problem it, Light light, String label, LocalDate today, boolean part) {
        return new LedgerRow(
                it.id(),
                it.matter(),
                it.cycle(),
                it.title(),
                it.shown(),
                it.grade(),
                it.type(),
                it.category(),
                it.leadUnit(),
                it.leadUnitName(),
                it.due(),
                it.originalDue(),
                light,
                label,
                it.amount(),
                it.issuedOn(),
                it.closedOn(),
                part ? it.returns() : null,
                part ? it.reworks() : null,
                part ? it.urges() : null,
                part ? it.extensions() : null,
                part ? it.tags(today) : List.of(),
                it.occurrence(),
                Solution.of(it),
                it.remainderOf());
    }
}
