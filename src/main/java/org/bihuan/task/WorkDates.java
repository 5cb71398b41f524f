package org.bihuan.task;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.DueDate;
import org.bihuan.deadline.DueKeeper;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.KeptDue;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Due dates of open work that follow what they were computed from. */
@Component
public class WorkDates {

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final DueKeeper keeper;

    WorkDates(JdbcClient jdbc, Deadlines deadlines, DueKeeper keeper) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.keeper = keeper;
    }

    /**
     * Open work with a computed due date.
     *
     * @param name name of the task in the model
     */
    public record Dated(
            long id,
            String congress,
            String matter,
            @Nullable String problem,
            String name,
            LocalDate due,
            String dueBasis) {

        /** How the API names it. */
        public String number() {
            return "T-" + id;
        }
    }

    /** All open work with a computed due date, in the order of the matters. */
    public List<Dated> running() {
        return jdbc.sql("""
                        select id, congress, matter, problem, name, due, due_basis from work_item
                        where state = 'open' and due_basis is not null order by matter, id""").query(Rows.of(Dated.class)).list();
    }

    /** The day of an event has changed: open work of the problem that counts from it is due on another day. */
    public void countFrom(String matter, String problem, Event event, LocalDate day) {
        jdbc.sql("""
                        select id, congress, matter, problem, name, due, due_basis from work_item
                        where matter = ? and problem = ? and state = 'open' and due_basis is not null""").params(matter, problem).query(Rows.of(Dated.class)).list().forEach(it -> {
            Basis basis = keeper.basis(it.dueBasis());
            if (basis.event() == event && !basis.base().equals(day)) {
                set(it.id(), deadlines.again(basis.from(day)));
            }
        });
    }

    /** Sets when it is due. Call it with the matter's row locked. */
    public void set(long id, DueDate due) {
        KeptDue kept = keeper.kept(due);
        jdbc.sql("update work_item set due = ?, due_zh = ?, due_en = ?, due_basis = ?, rev = rev + 1 where id = ?")
                .params(kept.date(), kept.zh(), kept.en(), kept.basis(), id)
                .update();
    }
}
