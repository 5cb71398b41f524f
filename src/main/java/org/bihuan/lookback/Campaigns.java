package org.bihuan.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of look-backs with their sampling sheets 抽样表. Nothing is ever taken off a sheet. */
@Repository
public class Campaigns {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Campaigns(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * A line of the sampling sheet.
     *
     * @param title its title, if it is in the sample; the others may be of committees the reader has nothing to do with
     * @param digest what orders the draw
     * @param populated whether it met the conditions; otherwise it was added by hand
     * @param picked all, grade, drawn or added; nothing where it is not in the sample
     * @param reason why it was added
     * @param outcome stands or rebound; nothing before it was checked
     */
    public record Line(
            String problem,
            @Nullable String title,
            String grade,
            String leadUnit,
            String digest,
            boolean populated,
            @Nullable String picked,
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable String method,
            @Nullable LocalDate checkedOn,
            boolean relisted) {}

    void add(Campaign it, List<String> units, List<Population.Member> population) {
        jdbc.sql("""
                        insert into look_back (matter, closed_from, closed_to, grade, of_matter, recent, rule, percent, seed,
                            seed_given, basis, population, population_digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.matter(),
                        it.closedFrom(),
                        it.closedTo(),
                        it.grade(),
                        it.ofMatter(),
                        it.recent(),
                        it.rule(),
                        it.percent(),
                        it.seed(),
                        it.seedGiven(),
                        it.basis(),
                        it.population(),
                        it.populationDigest())
                .update();
        batch.batchUpdate(
                "insert into look_back_unit (matter, unit) values (?, ?)",
                units.stream().map(unit -> new Object[] {it.matter(), unit}).toList());
        batch.batchUpdate(
                "insert into look_back_problem (matter, problem, grade, digest, populated) values (?, ?, ?, ?, true)",
                population.stream()
                        .map(member -> new Object[] {
                            it.matter(), member.id(), member.grade(), Drawing.digest(it.seed(), member.id())
                        })
                        .toList());
    }

    /** A look-back by the matter it is. */
    public Campaign get(String matter) {
        return jdbc.sql("select * from look_back where matter = ?")
                .param(matter)
                .query(Rows.of(Campaign.class))
                .single();
    }

    /** Whether a matter is a look-back. */
    public boolean knows(String matter) {
        return jdbc.sql("select count(*) from look_back where matter = ?")
                        .param(matter)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The units it is confined to; none where it is not confined. */
    public List<String> units(String matter) {
        return jdbc.sql("select unit from look_back_unit where matter = ? order by unit")
                .param(matter)
                .query(String.class)
                .list();
    }

    /** The sampling sheet: the population in the order of the draw, then what was added to it. */
    public List<Line> sheet(String matter) {
        return jdbc.sql("""
                        select k.problem, case when k.picked is null then null else p.title end as title, k.grade,
                            p.lead_unit, k.digest, k.populated, k.picked, k.reason, k.outcome, k.method, k.checked_on,
                            k.relisted
                        from look_back_problem k join problem p on p.id = k.problem where k.matter = ?
                        order by case when k.populated then 0 else 1 end, k.digest""").param(matter).query(Rows.of(Line.class)).list();
    }

    /** The lines that are in the sample. */
    public List<Line> sample(String matter) {
        return sheet(matter).stream().filter(it -> it.picked() != null).toList();
    }

    void pick(String matter, Map<String, String> picked) {
        batch.batchUpdate(
                "update look_back_problem set picked = ? where matter = ? and problem = ?",
                picked.entrySet().stream()
                        .map(it -> new Object[] {it.getValue(), matter, it.getKey()})
                        .toList());
    }

    void addByHand(Campaign to, String problem, String grade, String reason) {
        int known = jdbc.sql(
                        "update look_back_problem set picked = 'added', reason = ? where matter = ? and problem = ?")
                .params(reason, to.matter(), problem)
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into look_back_problem (matter, problem, grade, digest, populated, picked, reason)
                            values (?, ?, ?, ?, false, 'added', ?)""")
                    .params(to.matter(), problem, grade, Drawing.digest(to.seed(), problem), reason)
                    .update();
        }
    }

    void found(String matter, String problem, String outcome, String method, LocalDate on, String person) {
        jdbc.sql("""
                        update look_back_problem set outcome = ?, method = ?, checked_on = ?, checked_by = ?
                        where matter = ? and problem = ?""").params(outcome, method, on, person, matter, problem).update();
    }

    /** The limit the council set for what is listed again, if it set one. */
    @Nullable
    LocalDate newDue(String matter) {
        return jdbc.sql("select new_due from look_back where matter = ? and new_due is not null")
                .param(matter)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** What the council decided: these are listed again, with this limit or the rule book's. */
    void relist(String matter, List<String> problems, @Nullable LocalDate due) {
        jdbc.sql("update look_back set new_due = ? where matter = ?")
                .params(due, matter)
                .update();
        batch.batchUpdate(
                "update look_back_problem set relisted = true where matter = ? and problem = ?",
                problems.stream().map(it -> new Object[] {matter, it}).toList());
    }
}
