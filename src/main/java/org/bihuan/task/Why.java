package org.bihuan.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.organization.Sight.Condition;

/**
 * Why an open task needs its addressee sooner than others, in the order in which reasons count: a task that is overdue and was sent
 * back stands among those sent back.
 */
public enum Why {
    /** It was done before in the same run, and somebody else's step brought it back 退回. */
    RETURNED("""
            w.asked_by is not null and exists (select 1 from work_item b where b.run = w.run and b.activity = w.activity
                and b.id < w.id and b.state = 'done' and b.done_by <> w.asked_by
                and coalesce(b.addressee, '') = coalesce(w.addressee, ''))"""),
    /** The vice-chairperson in charge or the council urged it 领导督办. */
    LEADER("w.leader_urges > 0"),
    /** Somebody urged it 催办, or its problem is supervised by a paper that was issued 督办. */
    URGED("""
            (w.urges > 0 or exists (select 1 from escalation e where e.problem = w.problem and e.tier is not null
                and e.ended_on is null))"""),
    /** The last day is over. */
    OVERDUE("w.due < ?"),
    /** The last day is near, or today. */
    SOON("w.due between ? and ?"),
    /** Anything else. */
    OTHER("1 = 1");

    private final String sql;

    Why(String sql) {
        this.sql = sql;
    }

    /** How addresses and pages name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of this name, if there is one. */
    public static Optional<Why> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** As a condition; {@code w} is the open item in the query. */
    Condition condition(LocalDate today, int yellowDays) {
        return new Condition(
                sql,
                switch (this) {
                    case OVERDUE -> List.of(today);
                    case SOON -> List.of(today, today.plusDays(yellowDays));
                    default -> List.of();
                });
    }

    /** 0 for what stands at the top of a list, because it was sent back or its last day is over; 1 for the rest. */
    static Condition place(LocalDate today) {
        return new Condition(
                "case when %s or (%s) then 0 else 1 end".formatted(OVERDUE.sql, RETURNED.sql), List.of(today));
    }

    /** The first reason that holds, as an expression whose value is its word. */
    static Condition first(LocalDate today, int yellowDays) {
        var words = new StringBuilder("case");
        var parameters = new java.util.ArrayList<Object>();
        for (Why why : values()) {
            Condition it = why.condition(today, yellowDays);
            words.append(" when ")
                    .append(it.sql())
                    .append(" then '")
                    .append(why.word())
                    .append("'");
            parameters.addAll(it.parameters());
        }
        return new Condition(words.append(" end").toString(), parameters);
    }
}
