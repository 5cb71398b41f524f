package org.bihuan.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the daily sweeps have found, each once: tasks opened, days to remind of, due dates come and passed. */
@Repository
public class Reminders {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Reminders(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Something found.
     *
     * @param item {@code T-12}, or the id of a problem
     * @param kind {@code opened}, {@code remind}, {@code due} (the date has come), {@code overdue} (it has passed)
     * @param due the date it is about; the last day of the year 9999 for {@code opened}
     * @param offsetDays days from the due date
     * @param sweptOn the day it was found
     */
    public record Found(
            String item,
            String kind,
            LocalDate due,
            int offsetDays,
            String matter,
            @Nullable String problem,
            LocalDate sweptOn) {}

    /** All that was found about a matter, oldest first. */
    public List<Found> of(String matter) {
        return jdbc.sql("""
                        select item, kind, due, offset_days, matter, problem, swept_on from reminder
                        where matter = ? order by swept_on, item, kind, due, offset_days""").param(matter).query(Rows.of(Found.class)).list();
    }

    /** Whether the congress was looked through on this day or after it. */
    boolean swept(String congress, LocalDate day) {
        return jdbc.sql("select count(*) from sweep where congress = ? and last_on >= ?")
                        .params(congress, day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The day the congress was looked through last, with its row locked; nothing the first time. */
    @Nullable
    LocalDate last(String congress) {
        try {
            return jdbc.sql("select last_on from sweep where congress = ? for update")
                    .param(congress)
                    .query(LocalDate.class)
                    .single();
        } catch (EmptyResultDataAccessException never) {
            return null;
        }
    }

    void swept(String congress, LocalDate on, boolean before) {
        String sql = before
                ? "update sweep set last_on = ? where congress = ?"
                : "insert into sweep (last_on, congress) values (?, ?)";
        jdbc.sql(sql).params(on, congress).update();
    }

    /** Marks of open work and running problems that were found before; they may outlast their matter. */
    Set<Mark> known(String congress) {
        return new HashSet<>(
                jdbc.sql("""
                        select r.item, r.kind, r.due, r.offset_days from reminder r join matter m on m.id = r.matter
                        where r.congress = ? and (m.state = 'open'
                            or exists (select 1 from work_item w where w.matter = r.matter and w.state = 'open')
                            or exists (select 1 from problem p where p.matter = r.matter and not p.counted and p.ended_as is null))""").param(congress).query(Rows.of(Mark.class)).list());
    }

    void found(String congress, LocalDate on, Map<Mark, Subject> marks) {
        Collection<Object[]> rows = marks.entrySet().stream()
                .map(it -> new Object[] {
                    it.getKey().item(),
                    it.getKey().kind(),
                    it.getKey().due(),
                    it.getKey().offsetDays(),
                    congress,
                    it.getValue().matter(),
                    it.getValue().problem(),
                    on
                })
                .toList();
        batch.batchUpdate("""
                insert into reminder (item, kind, due, offset_days, congress, matter, problem, swept_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", List.copyOf(rows));
    }
}
