package org.bihuan.api;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms that pages have sent, kept for a day; each is taken once, and the database says by whom. */
@Repository
public class SentForms {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SentForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A form that was taken.
     *
     * @param done whether what it was sent for is done
     * @param location where its answer led
     * @param said what it was answered with
     */
    public record Sent(
            boolean done,
            @Nullable String location,
            @Nullable String said) {}

    /** Takes it, for all to see at once. Whether nobody had before. */
    public boolean take(String form, String login) {
        try {
            jdbc.sql("insert into sent_form (form, login, sent_at) values (?, ?, ?)")
                    .params(form, login, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException somebodyWasFirst) {
            return false;
        }
    }

    /** Keeps what it was answered; an address too long to be kept leads nowhere. */
    public void keep(String form, @Nullable String location, @Nullable String said) {
        jdbc.sql("update sent_form set done = true, location = ?, said = ? where form = ?")
                .params(
                        location == null || location.length() > LONGEST ? null : location,
                        said == null || said.length() > LONGEST ? null : said,
                        form)
                .update();
    }

    /** Lets it be sent again: nothing was done. */
    public void forget(String form) {
        jdbc.sql("delete from sent_form where form = ?").param(form).update();
    }

    /** What became of it, if it was taken. */
    public Optional<Sent> find(String form) {
        return jdbc.sql("select done, location, said from sent_form where form = ?")
                .param(form)
                .query(Rows.of(Sent.class))
                .optional();
    }

    /** Forgets all whose day is over. */
    int sweep() {
        return jdbc.sql("delete from sent_form where sent_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
