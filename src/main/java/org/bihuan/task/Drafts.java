package org.bihuan.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.document.Documents;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Half-filled forms 草稿, one per task and person. They are kept as they are and checked only on completion. A draft is its
 * writer's own until he hands the task on; then it goes with the task.
 */
@Service
public class Drafts {

    private static final int AT_MOST = 2_000_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WorkItems items;
    private final Delegated delegated;
    private final Documents documents;
    private final Clock clock;
    private final Personal personal;

    Drafts(
            JdbcClient jdbc,
            JsonMapper json,
            WorkItems items,
            Delegated delegated,
            Documents documents,
            Clock clock,
            Personal personal) {
        this.documents = documents;
        this.personal = personal;
        this.jdbc = jdbc;
        this.json = json;
        this.items = items;
        this.delegated = delegated;
        this.clock = clock;
    }

    /** Keeps a draft in place of the one before. */
    @Transactional
    public void save(Actor actor, long id, Map<String, ?> fields) {
        WorkItem item = items.visible(actor, id).orElseThrow(() -> new Missing("T-" + id));
        items.lockMatter(item.matter());
        new StillOpen(items.get(id)).check();
        if (!items.addressed(id, actor)
                && delegated
                        .open(id)
                        .filter(it -> actor.persons().contains(it.delegate()))
                        .isEmpty()) {
            throw Forbidden.because("task.notYours", item.number(), item.name());
        }
        keep(id, actor.person(), fields);
    }

    void keep(long id, String person, Map<String, ?> fields) {
        String text = json.writeValueAsString(personal.sealed(fields));
        if (text.length() > AT_MOST) {
            throw Invalid.field("fields", "form.maxLength", AT_MOST, text.length());
        }
        discard(id, person);
        jdbc.sql("insert into draft (work_item, person, fields, saved_at) values (?, ?, ?, ?)")
                .params(id, person, text, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the person has filled in so far; empty when nothing. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> of(long id, String person) {
        return jdbc.sql("select fields from draft where work_item = ? and person = ?")
                .params(id, person)
                .query(String.class)
                .optional()
                .map(text -> personal.shown((Map<String, Object>) json.readValue(text, Map.class), true))
                .orElse(Map.of());
    }

    /** When the person saved his draft last, if he has one. */
    public Optional<OffsetDateTime> savedAt(long id, String person) {
        return jdbc.sql("select saved_at from draft where work_item = ? and person = ?")
                .params(id, person)
                .query(OffsetDateTime.class)
                .optional();
    }

    /**
     * Hands what one has filled in on to a colleague with the task, files not handed in yet included. What the colleague has filled
     * in himself stays as it is.
     */
    public void handOn(long id, String from, String to) {
        Map<String, Object> typed = of(id, from);
        discard(id, from);
        if (typed.isEmpty()) {
            return;
        }
        var together = new LinkedHashMap<>(typed);
        together.putAll(of(id, to));
        keep(id, to, together);
        handOnFiles(typed, from, to);
    }

    /** Hands the files named in a form on with it, those of one's own that were not handed in yet. */
    void handOnFiles(Map<String, ?> typed, String from, String to) {
        typed.values().stream()
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .forEach(it -> documents.handOn(files(it), from, to));
    }

    /** What may be ids of files among chosen values. */
    private static List<String> files(List<?> chosen) {
        return chosen.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Whether anybody has begun to fill in the form of a task. */
    boolean any(long id) {
        return jdbc.sql("select count(*) from draft where work_item = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Discards everybody's drafts of a task that is over. */
    void discardAll(long id) {
        jdbc.sql("delete from draft where work_item = ?").param(id).update();
    }

    void discard(long id, String person) {
        jdbc.sql("delete from draft where work_item = ? and person = ?")
                .params(id, person)
                .update();
    }

    private record StillOpen(WorkItem item) {
        void check() {
            if (!item.open()) {
                throw org.bihuan.refusal.Refused.because("task.over", item.number());
            }
        }
    }
}
