package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a congress as a list for its administrators. */
@Repository
public class PeopleBook {

    /** Which people: those who work here, those among them without a post, those who have left or will. */
    private static final Map<String, String> WHICH = Map.of(
            "here", "p.left_on is null",
            "waiting", "p.left_on is null and not exists (select 1 from post o where o.person = p.id and %s)",
            "left", "p.left_on is not null");

    private final JdbcClient jdbc;
    private final Tenure tenure;

    PeopleBook(JdbcClient jdbc, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
    }

    /**
     * A person of the list.
     *
     * @param login the account that is not closed, if there is one
     * @param held how many posts are held today
     * @param unit the first unit in which one is held
     */
    public record Line(
            String id,
            String name,
            String role,
            @Nullable LocalDate leftOn,
            @Nullable String login,
            long held,
            @Nullable String unit) {}

    /** The words for which people there can be. */
    public static List<String> which() {
        return List.of("here", "waiting", "left");
    }

    /**
     * By id.
     *
     * @param q part of the name, the id, a login or the name of a unit
     * @param which one of {@link #which}; nothing for all
     * @param post who holds it today; nothing for all
     */
    public List<Line> page(
            Actor actor,
            @Nullable String q,
            @Nullable String which,
            @Nullable String post,
            @Nullable String after,
            int limit) {
        String held = tenure.held("o");
        var sql = new StringBuilder("""
                select p.id, p.name, p.role, p.left_on,
                    (select min(a.login) from account a where a.person = p.id and a.state <> 'closed') as login,
                    (select count(*) from post o where o.person = p.id and %1$s) as held,
                    (select min(u.name) from post o join unit u on u.id = o.unit where o.person = p.id and %1$s) as unit
                from person p where p.congress = ?""".formatted(held));
        var parameters = new ArrayList<Object>(List.of(actor.congress()));
        if (which != null) {
            sql.append(" and ").append(WHICH.get(which).formatted(held));
        }
        if (post != null) {
            sql.append(" and exists (select 1 from post o where o.person = p.id and o.post = ? and " + held + ")");
            parameters.add(post);
        }
        if (q != null) {
            sql.append("""
                     and (p.name like ? or p.id like ?
                        or exists (select 1 from account a where a.person = p.id and a.login like ?)
                        or exists (select 1 from post o join unit u on u.id = o.unit where o.person = p.id and u.name like ?))""");
            parameters.addAll(java.util.Collections.nCopies(4, "%" + q + "%"));
        }
        if (after != null) {
            sql.append(" and p.id > ?");
            parameters.add(after);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by p.id fetch first ? rows only").toString())
                .params(parameters)
                .query(Rows.of(Line.class))
                .list();
    }

    /** How many people work here and hold no post. */
    public long waiting(Actor actor) {
        return jdbc.sql("select count(*) from person p where p.congress = ? and "
                        + WHICH.get("waiting").formatted(tenure.notOver("o")))
                .param(actor.congress())
                .query(Long.class)
                .single();
    }
}
