package org.bihuan.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far what was signed off is solved, by what the degrees counted as on the day, and what became of the promises.
 *
 * @param graded signed off with a degree of solution
 * @param resolved of these, with one that counts as solved
 * @param rate resolved of graded in per cent, two decimals; nothing while nothing is graded
 * @param commitmentsOverdue open and past their date
 */
public record Resolution(
        long graded,
        long resolved,
        @Nullable BigDecimal rate,
        List<ByDegree> byDegree,
        long commitmentsOpen,
        long commitmentsOverdue,
        long commitmentsKept,
        long commitmentsBroken) {

    /** How many were signed off with one degree. */
    public record ByDegree(String degree, String zh, String en, boolean resolved, long closed) {}

    private record Promises(long open, long overdue, long kept, long broken) {}

    static Resolution of(JdbcClient jdbc, Actor actor, java.time.LocalDate today) {
        Sight.Condition sight = Sight.problems(actor);
        List<ByDegree> byDegree = jdbc.sql("""
                        select p.degree, p.degree_zh as zh, p.degree_en as en, p.resolved, count(*) as closed
                        from problem p join matter m on m.id = p.matter
                        where p.status = 'closed' and p.degree is not null and %s
                        group by p.degree, p.degree_zh, p.degree_en, p.resolved
                        order by p.degree, p.degree_zh""".formatted(sight.sql()))
                .params(sight.parameters())
                .query(Rows.of(ByDegree.class))
                .list();
        var parameters = new ArrayList<Object>(List.of(today));
        // As their list: who does not take part is not told of promises.
        Sight.Condition taking = Sight.parts(actor);
        parameters.addAll(taking.parameters());
        Promises promises = jdbc.sql("""
                        select coalesce(sum(case when c.state = 'open' then 1 else 0 end), 0) as open,
                            coalesce(sum(case when c.state = 'open' and c.due < ? then 1 else 0 end), 0) as overdue,
                            coalesce(sum(case when c.state = 'kept' then 1 else 0 end), 0) as kept,
                            coalesce(sum(case when c.state = 'broken' then 1 else 0 end), 0) as broken
                        from commitment c join problem p on p.id = c.problem join matter m on m.id = p.matter
                        where %s""".formatted(taking.sql()))
                .params(parameters)
                .query(Rows.of(Promises.class))
                .single();
        long graded = byDegree.stream().mapToLong(ByDegree::closed).sum();
        long resolved = byDegree.stream()
                .filter(ByDegree::resolved)
                .mapToLong(ByDegree::closed)
                .sum();
        BigDecimal rate = graded == 0
                ? null
                : BigDecimal.valueOf(resolved * 100).divide(BigDecimal.valueOf(graded), 2, RoundingMode.HALF_UP);
        return new Resolution(
                graded,
                resolved,
                rate,
                byDegree,
                promises.open(),
                promises.overdue(),
                promises.kept(),
                promises.broken());
    }
}
