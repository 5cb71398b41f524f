package org.bihuan.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of units, with the other names they go or went by. */
@Repository
public class Units {

    private static final String SELECT =
            "select u.id, u.congress, u.name, u.kind, u.organ, u.collective, u.closed_on, u.successor from unit u ";

    /**
     * Whether a unit {@code u} goes or went by a name like the parameter, or stands in the place of one that does; the parameter is
     * needed three times.
     */
    public static final String CALLED = """
            exists (select 1 from unit s where (s.id = u.id or s.successor = u.id) and (s.name like ?
                or exists (select 1 from unit_alias a where a.unit = s.id and a.alias like ?)
                or exists (select 1 from unit_name n where n.unit = s.id and n.name like ?)))""";

    private final JdbcClient jdbc;
    private final Tenure tenure;

    Units(JdbcClient jdbc, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
    }

    /**
     * The name a unit {@code u} had on a day, as SQL.
     *
     * @param day an expression; where it is nothing, today's name is meant
     */
    public static String nameOn(String day) {
        return nameOn("u", day);
    }

    /** The same of a unit that has another letter in the query. */
    public static String nameOn(String unit, String day) {
        return FormerNames.on("unit", unit, day);
    }

    /** The name a unit {@code u} had at a moment, as SQL. */
    public static String nameAt(String moment) {
        return FormerNames.at("unit", "u", moment);
    }

    /** The unit with this id within a congress, whether it is still there or was closed. */
    public Optional<Unit> find(String congress, String id) {
        return jdbc.sql(SELECT + "where u.congress = ? and u.id = ?")
                .params(congress, id)
                .query((row, n) -> unit(row, List.of(), List.of()))
                .optional();
    }

    /** All units a congress has or had, with their aliases and former names, by name. */
    public List<Unit> of(String congress) {
        Map<String, List<String>> aliases = names(
                "select a.unit, a.alias from unit_alias a join unit u on u.id = a.unit where u.congress = ? order by a.alias",
                congress);
        Map<String, List<String>> former = names(
                "select n.unit, n.name from unit_name n join unit u on u.id = n.unit where u.congress = ? order by n.id desc",
                congress);
        return jdbc.sql(SELECT + "where u.congress = ? order by u.name")
                .param(congress)
                .query((row, n) -> unit(
                        row,
                        aliases.getOrDefault(row.getString("id"), List.of()),
                        former.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private Map<String, List<String>> names(String sql, String congress) {
        return jdbc
                .sql(sql)
                .param(congress)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * A page of units in the order of their ids.
     *
     * @param kind only units of this kind, or of any
     * @param closed those that were closed, in place of those that are there
     * @param q part of a name, an alias, a former name, or a name of a unit merged into it
     * @param after the id the page comes after
     */
    public List<Unit> page(
            String congress,
            @Nullable String kind,
            boolean closed,
            @Nullable String q,
            @Nullable String after,
            int limit) {
        var sql = new StringBuilder(SELECT)
                .append("where u.congress = ? and u.closed_on is ")
                .append(closed ? "not null" : "null");
        var parameters = new ArrayList<Object>(List.of(congress));
        if (kind != null) {
            sql.append(" and u.kind = ?");
            parameters.add(kind);
        }
        if (q != null) {
            sql.append(" and ").append(CALLED);
            parameters.addAll(Collections.nCopies(3, "%" + q + "%"));
        }
        if (after != null) {
            sql.append(" and u.id > ?");
            parameters.add(after);
        }
        sql.append(" order by u.id fetch first ? rows only");
        parameters.add(limit);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, n) -> unit(row, List.of(), List.of()))
                .list();
    }

    /** A page of the units that are there. */
    public List<Unit> page(
            String congress, @Nullable String kind, @Nullable String q, @Nullable String after, int limit) {
        return page(congress, kind, false, q, after, limit);
    }

    /** The only unit of a kind that a congress has one of, such as its general office. */
    public Unit only(String congress, String kind) {
        return jdbc.sql(SELECT + "where u.congress = ? and u.kind = ? and u.closed_on is null")
                .params(congress, kind)
                .query((row, n) -> unit(row, List.of(), List.of()))
                .single();
    }

    /** The unit that stands in the place of this one today: the one it was merged into, else itself. */
    public String standing(String unit) {
        return jdbc.sql("select coalesce(successor, id) from unit where id = ?")
                .param(unit)
                .query(String.class)
                .single();
    }

    /** The unit of a congress that goes by this name today. */
    public Optional<String> named(String congress, String name) {
        return jdbc.sql("select id from unit where congress = ? and name = ? and closed_on is null")
                .params(congress, name)
                .query(String.class)
                .optional();
    }

    /** @throws Refused if another unit of the congress has this name */
    public void free(String congress, String name) {
        named(congress, name).ifPresent(it -> {
            throw Refused.because("unit.nameTaken", name);
        });
    }

    /** What a unit was called on a day, or is called today. */
    public String name(String unit, @Nullable LocalDate on) {
        return jdbc.sql("select " + nameOn("cast(? as date)") + " from unit u where u.id = ?")
                .params(on, unit)
                .query(String.class)
                .single();
    }

    /** What a unit of a congress was called on a day, or is called today. */
    public Optional<String> name(String congress, String unit, @Nullable LocalDate on) {
        return jdbc.sql("select " + nameOn("cast(? as date)") + " from unit u where u.congress = ? and u.id = ?")
                .params(on, congress, unit)
                .query(String.class)
                .optional();
    }

    /** Whether an id is given to any unit, in whichever congress. */
    public boolean taken(String id) {
        return jdbc.sql("select count(*) from unit where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether somebody holds a post in the unit today and can act for it. */
    public boolean staffed(String unit) {
        return jdbc.sql("select count(*) from post o where o.unit = ? and " + tenure.held("o"))
                        .param(unit)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Adds a unit. */
    public void add(Unit unit) {
        jdbc.sql("insert into unit (id, congress, name, kind, organ, collective) values (?, ?, ?, ?, ?, ?)")
                .params(unit.id(), unit.congress(), unit.name(), unit.kind(), unit.organ(), unit.collective())
                .update();
        unit.aliases()
                .forEach(alias -> jdbc.sql("insert into unit_alias (unit, alias) values (?, ?)")
                        .params(unit.id(), alias)
                        .update());
    }

    private static Unit unit(ResultSet row, List<String> aliases, List<String> former) throws SQLException {
        return new Unit(
                row.getString("id"),
                row.getString("congress"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("organ"),
                row.getBoolean("collective"),
                aliases,
                former,
                row.getObject("closed_on", LocalDate.class),
                row.getString("successor"));
    }
}
