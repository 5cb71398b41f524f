package org.bihuan.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.RowOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of people. */
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person of a congress. */
    public record Person(String id, String name) {}

    /** The person with this id within a congress. */
    public Optional<Person> find(String congress, String id) {
        return jdbc.sql("select id, name from person where congress = ? and id = ?")
                .params(congress, id)
                .query(RowOf.type(Person.class))
                .optional();
    }

    /** The name of a person, for what is written and read in Chinese and English alike. */
    public String name(String id) {
        return jdbc.sql("select name from person where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** A page of people in the order of their ids. */
    public List<Person> page(String congress, @Nullable String q, @Nullable String after, int limit) {
        var sql = new StringBuilder("select id, name from person where congress = ?");
        var parameters = new ArrayList<Object>(List.of(congress));
        if (q != null) {
            sql.append(" and name like ?");
            parameters.add("%" + q + "%");
        }
        if (after != null) {
            sql.append(" and id > ?");
            parameters.add(after);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" order by id fetch first ? rows only").toString())
                .params(parameters)
                .query(RowOf.type(Person.class))
                .list();
    }

    void add(String congress, String id, String name) {
        jdbc.sql("insert into person (id, congress, name) values (?, ?, ?)")
                .params(id, congress, name)
                .update();
    }

    void appoint(String person, String unit, String post) {
        jdbc.sql("insert into post (person, unit, post) values (?, ?, ?)")
                .params(person, unit, post)
                .update();
    }
}
