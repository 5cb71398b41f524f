package org.bihuan.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.KeptDue;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.bihuan.rulebook.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The register of problems. */
@Repository
public class Problems {

    /** Statuses in which nothing is asked of anybody any more. */
    public static final String ENDED = "('closed', 'withdrawn', 'merged', 'split', 'reportedClosed')";

    private static final String PARTS =
            "from problem x where p.status = 'split' and x.matter = p.matter and x.lineage like '%/' || p.id || '/%'";

    /** Whether a part of a split problem still runs, at any depth. */
    static final String PARTS_RUN = "exists (select 1 " + PARTS + " and x.status not in " + ENDED + ")";

    /** Whether a part of a split problem was signed off. */
    static final String PARTS_CLOSED = "exists (select 1 " + PARTS + " and x.status = 'closed')";

    static final String SELECT = """
            select p.*, %3$s as lead_unit_name,
                exists (select 1 from extension e where e.problem = p.id and e.outcome is null) as extension_requested,
                (select count(*) %1$s and x.status not in %2$s) as parts_open,
                (select count(*) %1$s and x.status = 'closed') as parts_closed
            from problem p join matter m on m.id = p.matter join unit u on u.id = p.lead_unit\s""".formatted(PARTS, ENDED, Units.nameOn("p.ended_on"));

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    Problems(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /** A problem, for whoever already has it in sight. */
    public Problem get(String id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(Rows.of(Problem.class))
                .single();
    }

    /**
     * A problem the actor may see.
     *
     * @throws Missing if there is none, or none in his sight
     */
    public Problem visible(Actor actor, String id) {
        Sight.Condition sight = Sight.problems(actor);
        var parameters = new ArrayList<Object>(List.of(id));
        parameters.addAll(sight.parameters());
        return jdbc.sql(SELECT + "where p.id = ? and " + sight.sql())
                .params(parameters)
                .query(Rows.of(Problem.class))
                .optional()
                .orElseThrow(() -> new Missing(id));
    }

    /** Ids of a matter's problems that were issued and have not ended, in the list's order. */
    List<String> running(String matter) {
        return jdbc.sql("select id from problem where matter = ? and status <> 'draft' and status not in " + ENDED
                        + " order by seq, cycle")
                .param(matter)
                .query(String.class)
                .list();
    }

    /** Ids of a matter's problems in one of these states, in the list's order. */
    List<String> of(String matter, List<String> statuses) {
        var parameters = new ArrayList<Object>(List.of(matter));
        parameters.addAll(statuses);
        return jdbc.sql("select id from problem where matter = ? and status in (%s) order by seq, cycle"
                        .formatted(String.join(", ", java.util.Collections.nCopies(statuses.size(), "?"))))
                .params(parameters)
                .query(String.class)
                .list();
    }

    /** Takes the drafts off the list again; what is issued stays. */
    void discardDrafts(String matter) {
        jdbc.sql(
                        "delete from problem_unit where problem in (select id from problem where matter = ? and status = 'draft')")
                .param(matter)
                .update();
        jdbc.sql("delete from problem where matter = ? and status = 'draft'")
                .param(matter)
                .update();
    }

    /** Takes what was to remain of a problem off the list again, as long as it is not issued. */
    void discardRemainder(String id) {
        jdbc.sql(
                        "delete from problem_unit where problem in (select id from problem where remainder_of = ? and status = 'draft')")
                .param(id)
                .update();
        jdbc.sql("delete from problem where remainder_of = ? and status = 'draft'")
                .param(id)
                .update();
    }

    /**
     * Puts drafts on the list behind what stands there.
     *
     * @return their ids, in the same order
     */
    public List<String> addDrafts(String matter, String congress, List<NewProblem> drafts) {
        int seq = jdbc.sql("select coalesce(max(seq), 0) from problem where matter = ?")
                .param(matter)
                .query(Integer.class)
                .single();
        var ids = new ArrayList<String>();
        var rows = new ArrayList<Object[]>();
        var assisting = new ArrayList<Object[]>();
        for (NewProblem it : drafts) {
            String id = matter + "-" + ++seq;
            ids.add(id);
            rows.add(row(id, matter, congress, seq, it));
            it.assistingUnits().stream()
                    .filter(unit -> !unit.equals(it.leadUnit()))
                    .distinct()
                    .forEach(unit -> assisting.add(new Object[] {id, unit}));
        }
        batch.batchUpdate("""
                insert into problem (id, matter, congress, seq, title, detail, requirement, type, grade, category, article,
                    location, amount, rectified_amount, attributes, lead_unit, status, due_class, due_text, due_amount,
                    due_unit, due, original_due, responsible, phone, issued_on, reported_closed_on, reported_closed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        batch.batchUpdate("insert into problem_unit (problem, unit) values (?, ?)", assisting);
        return ids;
    }

    /** Makes a draft a part of a problem: where it stands in time, and for whom the matter waits, it has from there. */
    void partOf(String id, Problem parent, LocalDate on) {
        String lineage = (parent.lineage() == null ? "/" : parent.lineage()) + parent.id() + "/";
        change(
                id,
                """
                parent = ?, lineage = ?, status = 'issued', issued_on = ?, counted = ?, extensions = ?,
                due = coalesce(due, ?), original_due = ?, due_class = ?, due_text = ?, due_amount = ?, due_unit = ?""",
                parent.id(),
                lineage,
                on,
                parent.counted(),
                parent.extensions(),
                parent.due(),
                parent.originalDue(),
                parent.dueClass(),
                parent.dueText(),
                parent.dueAmount(),
                parent.dueUnit());
    }

    /** The problems split off from this one, in the list's order, or those of them in this status. */
    public List<Problem> parts(String id) {
        return jdbc.sql(SELECT + "where p.parent = ? order by p.seq, p.cycle")
                .param(id)
                .query(Rows.of(Problem.class))
                .list();
    }

    private Object[] row(String id, String matter, String congress, int seq, NewProblem it) {
        return new Object[] {
            id,
            matter,
            congress,
            seq,
            it.title(),
            it.detail(),
            it.requirement(),
            it.type(),
            it.grade(),
            it.category(),
            it.article(),
            it.location(),
            it.amount(),
            it.rectifiedAmount(),
            it.attributes().isEmpty() ? null : json.writeValueAsString(it.attributes()),
            it.leadUnit(),
            it.limit().kind(),
            it.limit().text(),
            it.limit().amount(),
            it.limit().unit(),
            it.limit().date(),
            it.limit().date(),
            it.responsible(),
            it.phone(),
            it.issuedOn(),
            it.reportedClosedOn(),
            it.reportedClosed()
        };
    }

    /** The list is issued: drafts become problems handed over, or reported closed before import. */
    void issue(String matter, LocalDate on) {
        jdbc.sql("""
                        update problem set issued_on = coalesce(issued_on, ?), rev = rev + 1,
                            ended_on = case when reported_closed then coalesce(reported_closed_on, cast(? as date)) end,
                            status = case when reported_closed then 'reportedClosed' else 'issued' end
                        where matter = ? and status = 'draft'""").params(on, on, matter).update();
    }

    /** Those issued for which no process runs yet. */
    List<String> toStart(String matter, int atMost) {
        return jdbc.sql("""
                        select id from problem where matter = ? and status = 'issued' and model is null order by seq
                        fetch first ? rows only""").params(matter, atMost).query(String.class).list();
    }

    void started(String id, String model) {
        change(id, "model = ?", model);
    }

    /** Where the problem stands, in the model's word. Coming back to rectification from its end counts as a rework; a verification begins from nothing. */
    void status(String id, String status) {
        jdbc.sql("""
                        update problem set rev = rev + 1,
                            reworks = reworks + case when ? = 'rectifying' and status in ('verifying', 'decision') then 1 else 0 end,
                            verifications = case when ? in ('rectifying', 'verifying') then 0 else verifications end,
                            status = ?
                        where id = ?""").params(status, status, status, id).update();
        if (status.equals("verifying")) {
            jdbc.sql("update verification set superseded = true where problem = ? and not superseded")
                    .param(id)
                    .update();
        }
    }

    /** The organ has it; from now a limit counted from receipt is known. */
    public void received(String id, LocalDate on) {
        change(id, "received_on = ?", on);
    }

    /** Sets when it is due. The first date stays beside every later one. */
    public void due(String id, KeptDue due) {
        change(
                id,
                "original_due = coalesce(original_due, ?), due = ?, due_zh = ?, due_en = ?, due_basis = ?",
                due.date(),
                due.date(),
                due.zh(),
                due.en(),
                due.basis());
    }

    /** Assigns it to a lead unit and those that assist. */
    public void assigned(String id, String leadUnit, Optional<List<String>> assisting) {
        change(id, "lead_unit = ?, proposed_unit = null", leadUnit);
        jdbc.sql("delete from problem_unit where problem = ? and unit = ?")
                .params(id, leadUnit)
                .update();
        assisting.ifPresent(units -> {
            jdbc.sql("delete from problem_unit where problem = ?").param(id).update();
            units.stream()
                    .filter(unit -> !unit.equals(leadUnit))
                    .forEach(unit -> jdbc.sql("insert into problem_unit (problem, unit) values (?, ?)")
                            .params(id, unit)
                            .update());
        });
    }

    /** One more unit assists. */
    public void assists(String id, String unit) {
        jdbc.sql("insert into problem_unit (problem, unit) values (?, ?)")
                .params(id, unit)
                .update();
    }

    /** A unit assists no more. */
    public void released(String id, String unit) {
        jdbc.sql("delete from problem_unit where problem = ? and unit = ?")
                .params(id, unit)
                .update();
    }

    /** Another unit is proposed in place of the lead unit. */
    public void proposed(String id, String unit) {
        change(id, "proposed_unit = ?, returns = returns + 1", unit);
    }

    /** The organ proposes another unit than the one that returned it named. */
    public void reproposed(String id, String unit) {
        change(id, "proposed_unit = ?", unit);
    }

    /** What the unit means to do. */
    public void planned(
            String id, String goal, String measures, String responsible, @Nullable String phone, LocalDate on) {
        change(
                id,
                "goal = ?, measures = ?, responsible = ?, phone = coalesce(?, phone), planned_on = ?",
                goal,
                measures,
                responsible,
                phone,
                on);
    }

    /** What the unit has done. */
    public void reported(String id, String selfRating, @Nullable BigDecimal rectifiedAmount, int evidence) {
        change(
                id,
                "self_rating = ?, rectified_amount = coalesce(?, rectified_amount), evidence = evidence + ?",
                selfRating,
                rectifiedAmount,
                evidence);
    }

    /** How far the unit says it is. */
    public void progressed(String id, @Nullable Integer percent, int evidence) {
        change(id, "percent = coalesce(?, percent), evidence = evidence + ?", percent, evidence);
    }

    /** One verifier has found it as it should be. */
    public void verified(String id, String authority) {
        change(id, "verifications = verifications + 1, authority = ?", authority);
    }

    /** The council has set its grade anew. */
    public void regraded(String id, String grade) {
        change(id, "grade = ?", grade);
    }

    /** The committee has urged the unit. */
    public void urged(String id) {
        change(id, "urges = urges + 1");
    }

    /** Who was asked to decide has decided, and how far it counts as solved; nothing where it is not signed off. */
    public void decided(String id, long decision, @Nullable Label degree) {
        change(
                id,
                "decision = ?, degree = ?, degree_zh = ?, degree_en = ?, resolved = ?",
                decision,
                degree == null ? null : degree.code(),
                degree == null ? null : degree.zh(),
                degree == null ? null : degree.en(),
                degree == null ? null : degree.countsAsResolved());
    }

    /** It is on public notice up to and including this day. */
    public void noticed(String id, LocalDate until) {
        change(id, "notice_until = ?", until);
    }

    /** A part of it goes on as a problem of its own; what is left is all there is to put right here. */
    void reduced(String id, BigDecimal amount) {
        change(
                id,
                "amount = ?, rectified_amount = case when rectified_amount > ? then ? else rectified_amount end",
                amount,
                amount,
                amount);
    }

    void issued(String id, LocalDate on) {
        change(id, "issued_on = ?, status = 'issued'", on);
    }

    void closed(String id, LocalDate on) {
        change(id, "closed_on = ?, ended_on = ?, status = 'closed', ended_as = 'closed'", on, on);
    }

    void ended(String id, String status, String as, LocalDate on) {
        change(id, "status = ?, ended_as = ?, ended_on = ?", status, as, on);
    }

    void counted(String id, boolean counted) {
        change(id, "counted = ?", counted);
    }

    /** Why it is to end without sign-off; nothing where that was refused. */
    public void endReason(String id, @Nullable String reason) {
        change(id, "end_reason = ?", reason);
    }

    /** The problem it goes on in. */
    public void mergedInto(String id, String into) {
        change(id, "merged_into = ?", into);
    }

    /** Its date was extended once more. */
    public void extended(String id) {
        change(id, "extensions = extensions + 1");
    }

    /** When the next report on progress is due. */
    public void progressDue(String id, @Nullable LocalDate due) {
        change(id, "progress_due = ?", due);
    }

    /** Since when its clock stands still; nothing once it goes again. */
    public void suspended(String id, @Nullable LocalDate since) {
        change(id, "suspended_on = ?", since);
    }

    /** Ids of the units that assist. */
    public List<String> assisting(String id) {
        return jdbc.sql("select unit from problem_unit where problem = ? order by unit")
                .param(id)
                .query(String.class)
                .list();
    }

    private void change(String id, String set, @Nullable Object... values) {
        var parameters = new ArrayList<@Nullable Object>(java.util.Arrays.asList(values));
        parameters.add(id);
        jdbc.sql("update problem set " + set + ", rev = rev + 1 where id = ?")
                .params(parameters)
                .update();
    }
}
