package org.bihuan.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.ballot.Ballot;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings in sight of somebody inside the congress, put together from decisions, ballots and what is recorded of sessions. */
@Repository
public class Meetings {

    private final JdbcClient jdbc;
    private final Sessions sessions;

    Meetings(JdbcClient jdbc, Sessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    private record Mention(String name, LocalDate heldOn, String matter, String kind) {}

    private record Key(LocalDate heldOn, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int newest = other.heldOn.compareTo(heldOn);
            return newest == 0 ? name.compareTo(other.name) : newest;
        }
    }

    private static final class Count {
        private final Set<String> matters = new HashSet<>();
        private long decisions;
        private long ballots;
    }

    /** The meetings of a year, newest first. */
    public List<Meeting> of(Actor actor, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        var counts = new TreeMap<Key, Count>();
        List<Mention> mentions = new ArrayList<>(recorded(actor, from, to));
        sessions.of(actor, year)
                .forEach(it -> mentions.add(new Mention(it.name(), it.heldOn(), it.matter(), "session")));
        for (Mention it : mentions) {
            Count count = counts.computeIfAbsent(new Key(it.heldOn(), it.name()), key -> new Count());
            count.matters.add(it.matter());
            count.decisions += it.kind().equals("decision") ? 1 : 0;
            count.ballots += it.kind().equals("ballot") ? 1 : 0;
        }
        return counts.entrySet().stream()
                .map(it -> new Meeting(
                        it.getKey().name(),
                        it.getKey().heldOn(),
                        it.getValue().matters.size(),
                        it.getValue().decisions,
                        it.getValue().ballots))
                .toList();
    }

    private List<Mention> recorded(Actor actor, LocalDate from, LocalDate to) {
        Sight.Condition sight = Sight.inside(actor);
        var parameters = new ArrayList<Object>(List.of(from, to));
        parameters.addAll(sight.parameters());
        parameters.addAll(List.of(from, to));
        parameters.addAll(sight.parameters());
        return jdbc.sql("select d.meeting as name, d.held_on, d.matter, 'decision' as kind from decision d"
                        + " join matter m on m.id = d.matter where d.meeting is not null and d.held_on between ? and ? and "
                        + sight.sql()
                        + " union all select b.meeting as name, b.held_on, b.matter, 'ballot' as kind from ballot b"
                        + " join matter m on m.id = b.matter where b.meeting is not null and b.held_on between ? and ? and "
                        + sight.sql())
                .params(parameters)
                .query(Rows.of(Mention.class))
                .list();
    }

    /**
     * A decision a meeting took.
     *
     * @param subject the activity that recorded it
     * @param model the version of the model that activity belongs to; nothing for a decision by ballot alone
     */
    public record Taken(
            String matter,
            @Nullable String problem,
            String title,
            @Nullable String problemTitle,
            String subject,
            String outcome,
            @Nullable String model) {}

    /** What a meeting decided, in the order it was entered. */
    public List<Taken> decisions(Actor actor, String name, LocalDate heldOn) {
        Sight.Condition sight = Sight.inside(actor);
        var parameters = new ArrayList<Object>(List.of(name, heldOn));
        parameters.addAll(sight.parameters());
        return jdbc.sql("""
                        select d.matter, d.problem, m.title, p.title as problem_title, d.subject, d.outcome,
                            (select max(r.model) from record r where r.matter = d.matter and r.activity = d.subject
                                and coalesce(r.problem, '') = coalesce(d.problem, '')) as model
                        from decision d join matter m on m.id = d.matter left join problem p on p.id = d.problem
                        where d.meeting = ? and d.held_on = ? and\s""" + sight.sql() + " order by d.id")
                .params(parameters)
                .query(Rows.of(Taken.class))
                .list();
    }

    /** The ballots a meeting held. */
    public List<Ballot> ballots(Actor actor, String name, LocalDate heldOn) {
        return ballots(actor, "b.meeting = ? and b.held_on = ?", List.of(name, heldOn));
    }

    /** Ballots that no meeting has been named for yet. */
    public List<Ballot> waiting(Actor actor) {
        return ballots(actor, "b.state = ?", List.of("prepared"));
    }

    private List<Ballot> ballots(Actor actor, String which, List<Object> values) {
        Sight.Condition sight = Sight.inside(actor);
        var parameters = new ArrayList<>(values);
        parameters.addAll(sight.parameters());
        return jdbc.sql("select b.* from ballot b join matter m on m.id = b.matter where " + which + " and "
                        + sight.sql() + " order by b.id")
                .params(parameters)
                .query(Rows.of(Ballot.class))
                .list();
    }
}
