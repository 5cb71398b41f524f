package org.bihuan.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bihuan.row.Rows;
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
                .query(Rows.of(Person.class))
                .optional();
    }

    /** The name of a person, for what is written and read in Chinese and English alike. */
    public String name(String id) {
        return jdbc.sql("select name from person where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Ids of the people who hold one of these posts now, given as {@link Actor#keys() keys}. */
    public List<String> behind(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var distinct = List.copyOf(new TreeSet<>(keys));
        String marks = String.join(", ", Collections.nCopies(distinct.size(), "?"));
        var parameters = new ArrayList<Object>(distinct);
        parameters.addAll(distinct);
        return jdbc.sql("""
                        select person from post where unit || '/' || post in (%1$s)
                        union select id from person where 'person/' || id in (%1$s) order by 1""".formatted(marks))
                .params(parameters)
                .query(String.class)
                .list();
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
                .query(Rows.of(Person.class))
                .list();
    }

    /** Where a person gets mail, if it is known. */
    public Optional<String> email(String id) {
        return jdbc.sql("select email from person where id = ? and email is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Whether an id is given to anybody, in whichever congress. */
    public boolean taken(String id) {
        return jdbc.sql("select count(*) from person where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Adds a person; address and number may be unknown. */
    public void add(String congress, String id, String name, @Nullable String email, @Nullable String phone) {
        jdbc.sql("insert into person (id, congress, name, email, phone) values (?, ?, ?, ?, ?)")
                .params(id, congress, name, email, phone)
                .update();
    }

    void appoint(String person, String unit, String post) {
        jdbc.sql("insert into post (person, unit, post) values (?, ?, ?)")
                .params(person, unit, post)
                .update();
    }
}
