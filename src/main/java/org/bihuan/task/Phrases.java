package org.bihuan.task;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Standard phrases 常用语: what somebody writes often. Nobody else sees them, and they are no part of any matter. */
@Service
@Transactional
public class Phrases {

    /** How many one may keep. */
    public static final int MOST = 100;

    /** Characters in one. */
    public static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Phrases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them. */
    public record Phrase(long id, String text) {}

    /** The actor's own, in the order they were added. */
    @Transactional(readOnly = true)
    public List<Phrase> of(Actor actor) {
        return jdbc.sql("select id, text from phrase where person = ? order by id")
                .param(actor.person())
                .query(Rows.of(Phrase.class))
                .list();
    }

    /**
     * Keeps one; one that is there already is not kept twice.
     *
     * @throws Invalid if it is empty, too long, or one too many
     */
    public void add(Actor actor, String typed) {
        String text = Operations.required("text", typed.strip());
        if (text.length() > LONGEST) {
            throw Invalid.field("text", "form.maxLength", LONGEST, text.length());
        }
        List<Phrase> kept = of(actor);
        if (kept.stream().anyMatch(it -> it.text().equals(text))) {
            return;
        }
        if (kept.size() >= MOST) {
            throw Invalid.field("text", "handling.phrases.most", MOST);
        }
        jdbc.sql("insert into phrase (person, text, added_at) values (?, ?, ?)")
                .params(actor.person(), text, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Forgets one.
     *
     * @throws Missing if it is not the actor's
     */
    public void remove(Actor actor, long id) {
        int gone = jdbc.sql("delete from phrase where id = ? and person = ?")
                .params(id, actor.person())
                .update();
        if (gone == 0) {
            throw new Missing(String.valueOf(id));
        }
    }
}
