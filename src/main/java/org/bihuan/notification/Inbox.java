package org.bihuan.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own messages: reading them, and marking them read. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private final MessageTable table;
    private final Wording wording;

    Inbox(MessageTable table, Wording wording) {
        this.table = table;
        this.wording = wording;
    }

    /**
     * A message as its reader sees it.
     *
     * @param code kind of message, for programs
     * @param text the sentence
     * @param lines one for each thing a digest names
     */
    public record Shown(
            String id,
            String code,
            String text,
            List<String> lines,
            @Nullable String matter,
            @Nullable String problem,
            Instant createdAt,
            @Nullable Instant readAt) {}

    /** At most {@code limit} messages before a place, newest first. */
    public List<Shown> page(Actor actor, boolean unread, @Nullable String before, int limit, Locale locale) {
        Long place = before == null ? null : number(before);
        return table.page(actor.person(), unread, place, limit).stream()
                .map(it -> shown(it, locale))
                .toList();
    }

    /** How many the actor has not read. */
    public long unread(Actor actor) {
        return table.unread(actor.person());
    }

    /**
     * Marks a message read.
     *
     * @throws Missing if it is not the actor's
     */
    @Transactional
    public Shown read(Actor actor, String id, Locale locale) {
        long number = number(id);
        table.read(actor.person(), number);
        return table.find(actor.person(), number).map(it -> shown(it, locale)).orElseThrow(() -> new Missing(id));
    }

    /** Marks all of the actor's messages read; how many were not. */
    @Transactional
    public int readAll(Actor actor) {
        return table.read(actor.person(), null);
    }

    private static long number(String id) {
        if (!id.matches("N-[0-9]{1,18}")) {
            throw new Missing(id);
        }
        return Long.parseLong(id.substring(2));
    }

    private Shown shown(Message it, Locale locale) {
        return new Shown(
                it.number(),
                it.code(),
                wording.text(it, locale),
                wording.lines(it, locale),
                it.matter(),
                it.problem(),
                it.createdAt().toInstant(),
                it.readAt() == null ? null : it.readAt().toInstant());
    }
}
