package org.bihuan.problem;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of large exports. Each is its owner's alone, for a day. */
@Repository
public class ExportJobs {

    /** How long a file is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final String SELECT = """
            select id, kind, query, state, written, size, begun_at, heard_at, sight from ledger_export
            where person = ? and congress = ? and begun_at > ?\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ExportSight sight;

    ExportJobs(JdbcClient jdbc, Clock clock, ExportSight sight) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sight = sight;
    }

    /** One's own of the last day, newest first. */
    public List<ExportJob> of(Actor actor) {
        return jdbc
                .sql(SELECT + "order by begun_at desc, id")
                .params(actor.person(), actor.congress(), yesterday())
                .query(Rows.of(ExportJob.class))
                .list()
                .stream()
                .map(it -> it.at(clock.instant()))
                .toList();
    }

    /**
     * One of one's own.
     *
     * @throws Missing if there is none, it is somebody else's, or its day is over
     */
    public ExportJob get(Actor actor, String id) {
        return of(actor).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new Missing(id));
    }

    /** Writes down that one was begun; its id. */
    public String begin(Actor actor, String kind, String query) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into ledger_export (id, congress, person, kind, query, state, begun_at, heard_at, sight)"
                        + " values (?, ?, ?, ?, ?, 'running', ?, ?, ?)")
                .params(id, actor.congress(), actor.person(), kind, query, now(), now(), sight.of(actor))
                .update();
        return id;
    }

    /** It has written so many rows. */
    public void reached(String id, long written) {
        jdbc.sql("update ledger_export set written = ?, heard_at = ? where id = ?")
                .params(written, now(), id)
                .update();
    }

    /** Its file is there. */
    public void done(String id, long size) {
        jdbc.sql("update ledger_export set state = 'done', size = ?, heard_at = ? where id = ?")
                .params(size, now(), id)
                .update();
    }

    /** It came to nothing. */
    public void failed(String id) {
        jdbc.sql("update ledger_export set state = 'failed', heard_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** Forgets one, of whomever. */
    public void forget(String id) {
        jdbc.sql("delete from ledger_export where id = ?").param(id).update();
    }

    /** Ids of those whose day is over, whoever's they are. */
    public List<String> over() {
        return jdbc.sql("select id from ledger_export where begun_at <= ?")
                .param(yesterday())
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime yesterday() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
