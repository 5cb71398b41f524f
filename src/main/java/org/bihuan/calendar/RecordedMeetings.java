package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.calendar.Dated.Kind;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Sight;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings by the decisions recorded of them, for whoever reads these. */
@Repository
class RecordedMeetings {

    private final JdbcClient jdbc;

    RecordedMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Met(String meeting, LocalDate heldOn, String matter) {}

    /** Those held between two days, both included; each with the matter it decided on last. */
    List<Dated> between(Actor actor, LocalDate from, LocalDate to) {
        Sight.Condition sight = Sight.inside(actor);
        var parameters = new ArrayList<Object>(List.of(from, to));
        parameters.addAll(sight.parameters());
        return jdbc.sql("""
                        select k.meeting, k.held_on, k.matter from (
                            select d.meeting, d.held_on, d.matter,
                                row_number() over (partition by d.held_on, d.meeting order by d.id desc) as place
                            from decision d join matter m on m.id = d.matter
                            where d.meeting is not null and d.held_on between ? and ? and %s) k
                        where k.place = 1 order by k.held_on, k.meeting""".formatted(sight.sql())).params(parameters).query(Rows.of(Met.class)).list().stream()
                .map(it -> new Dated(
                        "meeting-" + it.heldOn() + "-"
                                + Integer.toHexString(it.meeting().hashCode()),
                        it.heldOn(),
                        Kind.MEETING,
                        it.meeting(),
                        null,
                        "/matters/" + it.matter()))
                .toList();
    }
}
