package org.bihuan.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.bihuan.task.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The register of ballots. Whoever changes one holds its matter; whoever votes holds the ballot alone. */
@Repository
public class Ballots {

    private final JdbcClient jdbc;

    Ballots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(
            String congress,
            String matter,
            @Nullable String problem,
            VoteKind kind,
            @Nullable String subject,
            String salt) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into ballot (congress, matter, problem, kind, subject, state, salt)
                        values (?, ?, ?, ?, ?, 'prepared', ?)""")
                .params(congress, matter, problem, kind.word(), subject, salt)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** A ballot, for whoever already has its matter in sight. */
    public Ballot get(long id) {
        return find(id).orElseThrow(() -> new Missing("B-" + id));
    }

    Optional<Ballot> find(long id) {
        return jdbc.sql("select * from ballot where id = ?")
                .param(id)
                .query(Rows.of(Ballot.class))
                .optional();
    }

    /** Waits until nobody else votes on it or closes it. */
    Ballot lock(long id) {
        return jdbc.sql("select * from ballot where id = ? for update")
                .param(id)
                .query(Rows.of(Ballot.class))
                .single();
    }

    /** The one that is being prepared, voted on or counted about a matter as a whole, or about one problem. */
    Optional<Ballot> current(String matter, @Nullable String problem) {
        return jdbc.sql("""
                        select * from ballot where matter = ? and coalesce(problem, '') = ?
                            and state not in ('closed', 'void')""")
                .params(matter, problem == null ? "" : problem)
                .query(Rows.of(Ballot.class))
                .optional();
    }

    /**
     * A ballot the actor may see: of those inside the congress, whoever sees its matter.
     *
     * @throws Missing if there is none, or none in his sight
     */
    public Ballot visible(Actor actor, String number) {
        long id = Ballot.id(number);
        return read(actor, "b.id = ?", id).stream().findFirst().orElseThrow(() -> new Missing(number));
    }

    /** The ballots about a matter and its problems, newest first, for whoever may see them. */
    public List<Ballot> ofMatter(Actor actor, String matter) {
        return read(actor, "b.matter = ?", matter);
    }

    private List<Ballot> read(Actor actor, String which, Object wanted) {
        Sight.Condition sight = Sight.inside(actor);
        var parameters = new ArrayList<Object>(List.of(wanted));
        parameters.addAll(sight.parameters());
        return jdbc.sql("select b.* from ballot b join matter m on m.id = b.matter where " + which + " and "
                        + sight.sql() + " order by b.id desc")
                .params(parameters)
                .query(Rows.of(Ballot.class))
                .list();
    }

    void opened(long id, String way, Fields.Meeting meeting) {
        jdbc.sql("update ballot set state = 'open', way = ?, meeting = ?, held_on = ? where id = ?")
                .params(way, meeting.name(), meeting.date(), id)
                .update();
    }

    /** Who was there, and how many ballots went out and came back. */
    void attended(long id, long members, long entitled, long present, long issued, long returned) {
        jdbc.sql("""
                        update ballot set members = ?, entitled = ?, present = ?, issued = ?, returned = ?
                        where id = ?""").params(members, entitled, present, issued, returned, id).update();
    }

    void codesGiven(long id) {
        jdbc.sql("update ballot set codes_given = true where id = ?").param(id).update();
    }

    void firstCount(long id, @Nullable String count, @Nullable String person) {
        jdbc.sql("update ballot set first_count = ?, counted_by = ? where id = ?")
                .params(count, person, id)
                .update();
    }

    void counted(long id, String person) {
        jdbc.sql("update ballot set state = 'counted', first_count = null, counted_by = ? where id = ?")
                .params(person, id)
                .update();
    }

    void voided(long id, LocalDate today) {
        jdbc.sql("update ballot set state = 'void', first_count = null, closed_on = ? where id = ?")
                .params(today, id)
                .update();
    }

    void closed(long id, String outcome, boolean passed, LocalDate today) {
        jdbc.sql("update ballot set state = 'closed', outcome = ?, passed = ?, closed_on = ? where id = ?")
                .params(outcome, passed, today, id)
                .update();
    }

    /** The id of the newest ballot about a matter, 0 if there is none. */
    long newest(String matter) {
        return jdbc.sql("select coalesce(max(id), 0) from ballot where matter = ?")
                .param(matter)
                .query(Long.class)
                .single();
    }

    /** The parts of a matter that a vote later than this one was completed on. */
    List<String> votedSince(String matter, long id) {
        return parts(matter, "id > ?", id);
    }

    /** The parts of a matter that have passed a vote. */
    List<String> passed(String matter) {
        return parts(matter, "passed = ?", true);
    }

    private List<String> parts(String matter, String which, Object wanted) {
        return jdbc.sql("select distinct subject from ballot where matter = ? and subject is not null"
                        + " and state = 'closed' and " + which)
                .params(matter, wanted)
                .query(String.class)
                .list();
    }

    /** How often a part of a matter was voted on and did not pass. */
    int failed(String matter, String subject) {
        return jdbc.sql(
                        "select count(*) from ballot where matter = ? and subject = ? and state = 'closed' and not passed")
                .params(matter, subject)
                .query(Integer.class)
                .single();
    }

    /** How often the same was voted on and did not pass. */
    int failed(Ballot ballot) {
        return jdbc.sql("""
                        select count(*) from ballot where matter = ? and coalesce(problem, '') = ? and kind = ?
                            and coalesce(subject, '') = ? and state = 'closed' and not passed""")
                .params(
                        ballot.matter(),
                        ballot.problem() == null ? "" : ballot.problem(),
                        ballot.kind(),
                        ballot.subject() == null ? "" : ballot.subject())
                .query(Integer.class)
                .single();
    }
}
