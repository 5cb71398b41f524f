package org.bihuan.staffing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of a congress as they stand at the door, as a list for its administrators. */
@Repository
public class AccountBook {

    private static final String SELECT = """
            select x.login, x.person, x.name, x.state, x.activated, x.second_factor, x.locked_until, x.tokens from (
                select a.login, a.person, p.name, p.congress,
                    case when a.state = 'active' and not (%s) then 'closed' else a.state end as state,
                    (a.password like '{%%' or a.password like '$2%%') as activated,
                    exists (select 1 from second_factor s where s.login = a.login and s.confirmed is not null) as second_factor,
                    (select f.locked_until from failed_login f where f.subject = 'login:' || a.login and f.locked_until > ?)
                        as locked_until,
                    (select count(*) from api_token t where t.login = a.login and t.name is not null and t.expires > ?) as tokens
                from account a join person p on p.id = a.person) x
            where x.congress = ?""";

    private static final Map<String, String> STATES = Map.of(
            "created", "x.state = 'created'",
            "active", "x.state = 'active'",
            "locked", "x.locked_until is not null",
            "tokens", "x.tokens > 0",
            "unset", "x.state = 'active' and not x.activated",
            "closed", "x.state = 'closed'");

    private final JdbcClient jdbc;
    private final Tenure tenure;
    private final Clock clock;

    AccountBook(JdbcClient jdbc, Tenure tenure, Clock clock) {
        this.jdbc = jdbc;
        this.tenure = tenure;
        this.clock = clock;
    }

    /**
     * An account of the list.
     *
     * @param state created, active or closed
     * @param activated whether its owner has set a password
     * @param lockedUntil when a lock ends by itself; nothing for one that is not locked
     * @param tokens how many tokens with a name can be used today
     */
    public record Line(
            String login,
            String person,
            String name,
            String state,
            boolean activated,
            boolean secondFactor,
            @Nullable OffsetDateTime lockedUntil,
            long tokens) {}

    /**
     * The words for the states the list can be narrowed to.
     *
     * @param tokens whether by tokens too, which are not for every administrator
     */
    public static List<String> states(boolean tokens) {
        return tokens
                ? List.of("created", "active", "locked", "unset", "tokens", "closed")
                : List.of("created", "active", "locked", "unset", "closed");
    }

    /**
     * By login.
     *
     * @param q part of the login or of the owner's name
     * @param state one of {@link #states}; nothing for all
     */
    public List<Line> page(Actor actor, @Nullable String q, @Nullable String state, @Nullable String after, int limit) {
        var sql = new StringBuilder(select());
        var parameters = new ArrayList<Object>(List.of(now(), now(), actor.congress()));
        if (state != null) {
            sql.append(" and ").append(STATES.get(state));
        }
        if (q != null) {
            sql.append(" and (x.login like ? or x.name like ?)");
            parameters.add("%" + q + "%");
            parameters.add("%" + q + "%");
        }
        if (after != null) {
            sql.append(" and x.login > ?");
            parameters.add(after);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by x.login fetch first ? rows only").toString())
                .params(parameters)
                .query(Rows.of(Line.class))
                .list();
    }

    /** One of them. */
    public Optional<Line> find(Actor actor, String login) {
        return jdbc.sql(select() + " and x.login = ?")
                .params(now(), now(), actor.congress(), login)
                .query(Rows.of(Line.class))
                .optional();
    }

    /** How many stand in one of {@link #states}. */
    public long count(Actor actor, String state) {
        return jdbc.sql("select count(*) from (" + select() + " and " + STATES.get(state) + ") c")
                .params(now(), now(), actor.congress())
                .query(Long.class)
                .single();
    }

    private String select() {
        return SELECT.formatted(tenure.open("a"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
