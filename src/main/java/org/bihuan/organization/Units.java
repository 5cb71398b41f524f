package org.bihuan.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of units, with the other names they go by. */
@Repository
public class Units {

    private static final String SELECT = "select id, congress, name, kind, organ, collective from unit ";

    private final JdbcClient jdbc;
    private final Tenure tenure;

    Units(JdbcClient jdbc, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
    }

    /** The unit with this id within a congress. */
    public Optional<Unit> find(String congress, String id) {
        return jdbc.sql(SELECT + "where congress = ? and id = ?")
                .params(congress, id)
                .query((row, n) -> unit(row, List.of()))
                .optional();
    }

    /** All units of a congress with their aliases, by name. */
    public List<Unit> of(String congress) {
        Map<String, List<String>> aliases = jdbc
                .sql("select a.unit, a.alias from unit_alias a join unit u on u.id = a.unit where u.congress = ?")
                .param(congress)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql(SELECT + "where congress = ? order by name")
                .param(congress)
                .query((row, n) -> unit(row, aliases.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    /**
     * A page of units in the order of their ids.
     *
     * @param kind only units of this kind, or of any
     * @param after the id the page comes after
     */
    public List<Unit> page(
            String congress, @Nullable String kind, @Nullable String q, @Nullable String after, int limit) {
        var sql = new StringBuilder(SELECT).append("where congress = ?");
        var parameters = new ArrayList<Object>(List.of(congress));
        if (kind != null) {
            sql.append(" and kind = ?");
            parameters.add(kind);
        }
        if (q != null) {
            sql.append(
                    " and (name like ? or exists (select 1 from unit_alias a where a.unit = unit.id and a.alias like ?))");
            parameters.add("%" + q + "%");
            parameters.add("%" + q + "%");
        }
        if (after != null) {
            sql.append(" and id > ?");
            parameters.add(after);
        }
        sql.append(" order by id fetch first ? rows only");
        parameters.add(limit);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, n) -> unit(row, List.of()))
                .list();
    }

    /** The only unit of a kind that a congress has one of, such as its general office. */
    public Unit only(String congress, String kind) {
        return jdbc.sql(SELECT + "where congress = ? and kind = ?")
                .params(congress, kind)
                .query((row, n) -> unit(row, List.of()))
                .single();
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
        for (String alias : unit.aliases()) {
            jdbc.sql("insert into unit_alias (unit, alias) values (?, ?)")
                    .params(unit.id(), alias)
                    .update();
        }
    }

    private static Unit unit(ResultSet row, List<String> aliases) throws SQLException {
        return new Unit(
                row.getString("id"),
                row.getString("congress"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("organ"),
                row.getBoolean("collective"),
                aliases);
    }
}
