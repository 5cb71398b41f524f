package org.bihuan.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of lists that are taken over in the background. Each is its owner's alone, as long as a draft would be kept. */
@Repository
public class Takings {

    private static final String GOES_ON = "state in ('waiting', 'reading', 'writing', 'issuing')";

    private static final String SELECT = """
            select draft, title, state, written, total, matter, said, begun_at from import_taking
            where person = ? and congress = ?\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Takings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One's own, newest first. */
    public List<Taking> of(Actor actor) {
        return jdbc.sql(SELECT + "order by begun_at desc, draft")
                .params(actor.person(), actor.congress())
                .query(Rows.of(Taking.class))
                .list();
    }

    /** One of one's own. */
    public Optional<Taking> find(Actor actor, String draft) {
        return jdbc.sql(SELECT + "and draft = ?")
                .params(actor.person(), actor.congress(), draft)
                .query(Rows.of(Taking.class))
                .optional();
    }

    /** Whether it goes on, whoever's it is. */
    boolean running(String draft) {
        return jdbc.sql("select count(*) from import_taking where draft = ? and " + GOES_ON)
                        .param(draft)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Writes down that one is to be taken; what became of it before is forgotten. */
    void add(Actor actor, ImportDraft draft) {
        forget(draft.id());
        String title = draft.title() == null ? draft.name() : draft.title();
        jdbc.sql("insert into import_taking (draft, congress, person, title, state, begun_at)"
                        + " values (?, ?, ?, ?, 'waiting', ?)")
                .params(
                        draft.id(),
                        actor.congress(),
                        actor.person(),
                        title,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How far it is; to be seen at once, whatever becomes of the transaction that takes the list. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void reached(String draft, ImportProgress.Stage stage, int written, int total) {
        jdbc.sql("update import_taking set state = ?, written = ?, total = ? where draft = ? and " + GOES_ON)
                .params(stage.word(), written, total, draft)
                .update();
    }

    /** It became this matter; holds if the matter does. */
    void taken(String draft, String matter) {
        jdbc.sql("update import_taking set state = 'taken', matter = ?, said = null where draft = ?")
                .params(matter, draft)
                .update();
    }

    /** It came to nothing. */
    public void failed(String draft, @Nullable String said) {
        jdbc.sql("update import_taking set state = 'failed', said = ? where draft = ? and " + GOES_ON)
                .params(said, draft)
                .update();
    }

    /** What goes on by the register was begun by a program that is no more. */
    public int stopped() {
        return jdbc.sql("update import_taking set state = 'stopped' where " + GOES_ON)
                .update();
    }

    /** Forgets one. */
    void forget(String draft) {
        jdbc.sql("delete from import_taking where draft = ?").param(draft).update();
    }

    /** Forgets those of a person that were begun before. */
    void forget(Actor actor, OffsetDateTime before) {
        jdbc.sql("delete from import_taking where person = ? and begun_at < ?")
                .params(actor.person(), before)
                .update();
    }
}
