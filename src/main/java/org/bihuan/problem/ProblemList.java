package org.bihuan.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.task.Personal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The problem list 问题清单 of a matter as it comes to be: entered in draft, divided, issued, each problem's process started. */
@Repository
public class ProblemList {

    private final ProblemRow row;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final Personal personal;

    ProblemList(ProblemRow row, JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Personal personal) {
        this.personal = personal;
        this.row = row;
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /**
     * Puts drafts on the list behind what stands there.
     *
     * @return their ids, in the same order
     */
    public List<String> addDrafts(String matter, String congress, List<NewProblem> drafts) {
        int seq = next(matter);
        var ids = new ArrayList<String>();
        var rows = new ArrayList<Object[]>();
        var assisting = new ArrayList<Object[]>();
        for (NewProblem it : drafts) {
            String id = matter + "-" + seq;
            ids.add(id);
            rows.add(row(id, matter, congress, seq++, it));
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

    /** The number after all that stand on the list, and after those of remainders that were taken off it again. */
    int next(String matter) {
        return jdbc.sql("""
                        select greatest(m.last_remainder, coalesce((select max(p.seq) from problem p where p.matter = m.id), 0)) + 1
                        from matter m where m.id = ?""").param(matter).query(Integer.class).single();
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
            it.attributes().isEmpty() ? null : json.writeValueAsString(personal.sealed(it.attributes())),
            it.leadUnit(),
            it.limit().kind(),
            it.limit().text(),
            it.limit().amount(),
            it.limit().unit(),
            it.limit().date(),
            it.limit().date(),
            it.responsible(),
            personal.sealed(it.phone()),
            it.issuedOn(),
            it.reportedClosedOn(),
            it.reportedClosed()
        };
    }

    /** Makes a draft a part of a problem: where it stands in time, and for whom the matter waits, it has from there. */
    void partOf(String id, Problem parent, LocalDate on) {
        String lineage = (parent.lineage() == null ? "/" : parent.lineage()) + parent.id() + "/";
        row.set(
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

    /** A part of it goes on as a problem of its own; what is left is all there is to put right here. */
    void reduced(String id, BigDecimal amount) {
        row.set(
                id,
                "amount = ?, rectified_amount = case when rectified_amount > ? then ? else rectified_amount end",
                amount,
                amount,
                amount);
    }

    /** Sets the columns of the office's own list to what another draft had, as it was kept. */
    void attributes(String id, String kept) {
        row.set(id, "attributes = ?", kept);
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

    /** The list is issued: drafts become problems handed over, or reported closed before import. */
    void issue(String matter, LocalDate on) {
        jdbc.sql("""
                        update problem set issued_on = coalesce(issued_on, ?), rev = rev + 1,
                            ended_on = case when reported_closed then coalesce(reported_closed_on, cast(? as date)) end,
                            status = case when reported_closed then 'reportedClosed' else 'issued' end
                        where matter = ? and status = 'draft'""").params(on, on, matter).update();
    }

    void issued(String id, LocalDate on) {
        row.set(id, "issued_on = ?, status = 'issued'", on);
    }

    /** Those issued for which no process runs yet. */
    List<String> toStart(String matter, int atMost) {
        return jdbc.sql("""
                        select id from problem where matter = ? and status = 'issued' and model is null order by seq
                        fetch first ? rows only""").params(matter, atMost).query(String.class).list();
    }

    void started(String id, String model) {
        row.set(id, "model = ?", model);
    }
}
