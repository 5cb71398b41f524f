package org.bihuan.organization;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Who holds what today: parts of SQL for every query that asks who may act. Today is the legal date of the program's clock in
 * the congress's zone, so what begins and ends does so by itself.
 */
@Component
public class Tenure {

    private final Clock clock;

    Tenure(Clock clock) {
        this.clock = clock;
    }

    /** The legal date. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Congress.ZONE);
    }

    /** Whether a post is held today; {@code row} is the row of table post in the query. */
    public String held(String row) {
        return "(%1$s.from_on is null or %1$s.from_on <= %2$s) and (%1$s.until_on is null or %1$s.until_on >= %2$s)"
                .formatted(row, day());
    }

    /** Whether a post is held today or will be; {@code row} is the row of table post in the query. */
    public String notOver(String row) {
        return "(%1$s.until_on is null or %1$s.until_on >= %2$s)".formatted(row, day());
    }

    /** Whether a person can be in a project group 项目组 today, by a post of the congress and none of those it supervises; {@code person} is a column. */
    public String grouped(String person) {
        return """
                exists (select 1 from post o join unit u on u.id = o.unit where o.person = %1$s and u.kind in ('%2$s') and %3$s)
                and not exists (select 1 from post o join unit u on u.id = o.unit
                    where o.person = %1$s and u.kind in ('organ', 'department') and %3$s)""".formatted(person, String.join("', '", Unit.GROUPED), held("o"));
    }

    /** Whether a substitution holds today; {@code row} is the row of table substitution in the query. */
    public String standing(String row) {
        return "%1$s.from_on <= %2$s and %1$s.until_on >= %2$s and (%1$s.ended_on is null or %1$s.ended_on > %2$s)"
                .formatted(row, day());
    }

    /** Whether an account lets its owner in today; {@code row} is the row of table account in the query. */
    public String open(String row) {
        return "%1$s.state = 'active' and (%1$s.closes_on is null or %1$s.closes_on >= %2$s)".formatted(row, day());
    }

    /** Whether a post is one others can act by: a deputy's mandate is personal. */
    static String transferable(String row) {
        return row + ".post not in ('member', 'deputy')";
    }

    /**
     * Who may act today, as a table of {@code person}, {@code address} (a {@link Actor#keys() key}) and {@code holder}: whose
     * right it is, somebody else's where the person is a substitute.
     */
    public String acting() {
        return """
                (select o.person as person, o.unit || '/' || o.post as address, o.person as holder from post o where %1$s
                union all select n.id, 'person/' || n.id, n.id from person n
                union all select s.substitute, o.unit || '/' || o.post, s.absent
                    from substitution s join post o on o.person = s.absent where %2$s and %1$s and %3$s
                union all select s.substitute, 'person/' || s.absent, s.absent from substitution s where %2$s)
                """.formatted(held("o"), standing("s"), transferable("o"));
    }

    /** A literal: the text of a query changes once a day, and no query gains a parameter. */
    private String day() {
        return "date '" + today() + "'";
    }
}
