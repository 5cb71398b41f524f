package org.bihuan.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.problem.Problem;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed problems that are like one about to be listed, so that it can be linked as a repeat finding 屡审屡犯. */
@Repository
public class SimilarProblems {

    /** So many are compared: those of the same unit first, then the newest. */
    static final int COMPARED = 3_000;

    private final JdbcClient jdbc;

    SimilarProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A problem that was closed.
     *
     * @param closedOn here, or before its list was imported
     * @param repeatCount how many it repeats itself
     */
    record Closed(
            String id,
            String matter,
            String title,
            @Nullable String detail,
            String leadUnit,
            String leadUnitName,
            @Nullable String location,
            @Nullable String article,
            @Nullable LocalDate closedOn,
            int cycle,
            int repeatCount) {}

    /**
     * One that is alike.
     *
     * @param occurrence the n-th time the new problem would be, linked to this one
     * @param score from 0 to 1
     * @param matched what the score is made of
     */
    public record Similar(
            String id,
            String matter,
            String title,
            String leadUnit,
            String leadUnitName,
            @Nullable String location,
            @Nullable String article,
            @Nullable LocalDate closedOn,
            int occurrence,
            double score,
            List<Likeness.Match> matched) {}

    /** Those like a problem that is listed, itself left out. */
    public List<Similar> to(Actor actor, Problem listed, int limit) {
        return to(actor, Likeness.Question.about(listed), listed.id(), limit);
    }

    /** Those alike in the actor's sight, the most alike first. */
    public List<Similar> to(Actor actor, Likeness.Question question, @Nullable String itself, int limit) {
        var likeness = new Likeness(question);
        return candidates(actor, question.unit(), itself).stream()
                .map(it -> similar(it, likeness.matches(it), likeness))
                .filter(it -> it.score() >= Likeness.LEAST)
                .sorted(Comparator.comparingDouble(Similar::score)
                        .reversed()
                        .thenComparing(Similar::closedOn, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Similar::id))
                .limit(limit)
                .toList();
    }

    private List<Closed> candidates(Actor actor, @Nullable String unit, @Nullable String itself) {
        Sight.Condition sight = Sight.problems(actor);
        var parameters = new ArrayList<Object>(sight.parameters());
        parameters.add(itself == null ? "" : itself);
        parameters.add(unit == null ? "" : unit);
        parameters.add(COMPARED);
        return jdbc.sql("""
                        select p.id, p.matter, p.title, p.detail, p.lead_unit, %s as lead_unit_name, p.location, p.article,
                            coalesce(p.closed_on, p.reported_closed_on) as closed_on, p.cycle, p.repeat_count
                        from problem p join matter m on m.id = p.matter join unit u on u.id = p.lead_unit
                        where %s and p.status in ('closed', 'reportedClosed') and p.id <> ?
                        order by case when p.lead_unit = ? then 0 else 1 end,
                            coalesce(p.closed_on, p.reported_closed_on, date '1949-10-01') desc, p.id desc
                        fetch first ? rows only""".formatted(Units.nameOn("p.ended_on"), sight.sql()))
                .params(parameters)
                .query(Rows.of(Closed.class))
                .list();
    }

    private static Similar similar(Closed it, List<Likeness.Match> matched, Likeness likeness) {
        return new Similar(
                it.id(),
                it.matter(),
                it.title(),
                it.leadUnit(),
                it.leadUnitName(),
                it.location(),
                it.article(),
                it.closedOn(),
                it.repeatCount() + 2,
                likeness.score(matched),
                matched);
    }
}
