package org.bihuan.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of people. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final Tenure tenure;
    private final Clock clock;

    People(JdbcClient jdbc, Tenure tenure, Clock clock) {
        this.jdbc = jdbc;
        this.tenure = tenure;
        this.clock = clock;
    }

    /** A person of a congress. */
    public record Person(String id, String name) {}

    /** The person with this id within a congress, who has not left and is no administrator: they have no part in any matter. */
    public Optional<Person> find(String congress, String id) {
        return jdbc.sql(
                        "select id, name from person where congress = ? and id = ? and role = 'business' and (left_on is null or left_on >= ?)")
                .params(congress, id, tenure.today())
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

    /** Ids of the people who hold one of these posts now or stand in for whoever does, given as {@link Actor#keys() keys}. */
    public List<String> behind(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var distinct = List.copyOf(new TreeSet<>(keys));
        String marks = Marks.of(distinct);
        return jdbc.sql("""
                        select distinct t.person from %s t where t.address in (%s) order by t.person""".formatted(tenure.acting(), marks))
                .params(distinct)
                .query(String.class)
                .list();
    }

    /**
     * A page of people in the order of their ids, without administrators and those who have left.
     *
     * @param grouped whether only those who can be in a project group
     */
    public List<Person> page(String congress, boolean grouped, @Nullable String q, @Nullable String after, int limit) {
        var sql = new StringBuilder("select id, name from person where congress = ?")
                .append(" and role = 'business' and (left_on is null or left_on >= ?)");
        var parameters = new ArrayList<Object>(List.of(congress, tenure.today()));
        if (grouped) {
            sql.append(" and ").append(tenure.grouped("person.id"));
        }
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

    /** Where mail to the owner of an account goes, whatever he holds; nothing if that is not known. */
    public Optional<String> emailOf(String login) {
        return jdbc.sql("select p.email from account a join person p on p.id = a.person"
                        + " where a.login = ? and p.email is not null")
                .param(login)
                .query(String.class)
                .optional();
    }

    /** An address as the journal names it: it can be told from another, and nobody can write there. */
    public static String masked(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }

    /** Whether an id is given to anybody, in whichever congress. */
    public boolean taken(String id) {
        return jdbc.sql("select count(*) from person where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Adds a person for business whose address and number may be unknown. */
    public void add(String congress, String id, String name, @Nullable String email, @Nullable String phone) {
        add(congress, id, name, email, phone, Role.BUSINESS);
    }

    void add(String congress, String id, String name, @Nullable String email, @Nullable String phone, Role role) {
        jdbc.sql("insert into person (id, congress, name, email, phone, role) values (?, ?, ?, ?, ?, ?)")
                .params(id, congress, name, email, phone, role.word())
                .update();
    }

    /**
     * Asks for a post, which whoever grants posts in the congress of the person grants or declines.
     *
     * @param from the first day; nothing for today
     * @param by who asks
     */
    public void propose(String person, String unit, String post, @Nullable LocalDate from, String by) {
        jdbc.sql("""
                        insert into post_proposal (congress, person, unit, post, from_on, proposed_by, proposed_at)
                        select congress, id, ?, ?, ?, ?, ? from person where id = ?""")
                .params(
                        unit,
                        post,
                        from == null ? tenure.today() : from,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        person)
                .update();
    }

    /** Gives a post that is held from the beginning. */
    void appoint(String person, String unit, String post) {
        jdbc.sql("insert into post (person, role, unit, post) values (?, ?, ?, ?)")
                .params(person, Role.of(post).word(), unit, post)
                .update();
    }
}
