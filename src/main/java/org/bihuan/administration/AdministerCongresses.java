package org.bihuan.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Foundation;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Level;
import org.bihuan.organization.Tenure;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.sharing.CutShares;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds and names the congresses below one's own, and puts them in their place. Whatever is not below is not there for anybody. */
@Service
public class AdministerCongresses {

    private static final int CODE = 20;

    private final Congresses congresses;
    private final Foundation foundation;
    private final ConfirmFounding confirmation;
    private final CutShares shares;
    private final Journal journal;
    private final Tenure tenure;
    private final JdbcClient jdbc;

    AdministerCongresses(
            Congresses congresses,
            Foundation foundation,
            ConfirmFounding confirmation,
            CutShares shares,
            Journal journal,
            Tenure tenure,
            JdbcClient jdbc) {
        this.congresses = congresses;
        this.foundation = foundation;
        this.confirmation = confirmation;
        this.shares = shares;
        this.journal = journal;
        this.tenure = tenure;
        this.jdbc = jdbc;
    }

    /** The actor's own congress and all below it, each behind the one above it. */
    public List<Congress> tree(Actor actor) {
        return congresses.tree(actor.congress());
    }

    /**
     * The actor's own congress, or one below it.
     *
     * @throws Missing for any other
     */
    public Congress visible(Actor actor, String id) {
        return tree(actor).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new Missing(id));
    }

    /**
     * A congress that was founded.
     *
     * @param halves by login of its administrators the first half of the code with which each begins
     */
    public record Founded(Congress congress, Map<String, String> halves) {}

    /**
     * Founds a congress below the actor's own. It works once the security administrator of the actor's congress confirms it:
     * {@link ConfirmFounding}.
     *
     * @param above the one it stands directly below; the actor's own if nothing is said
     * @throws Invalid with one error for each field that does not fit, or whose id is taken
     */
    @Transactional
    public Founded found(Actor actor, @Nullable String above, Charter charter) {
        lock();
        foundation.found(charter, within(actor, above == null ? actor.congress() : above), actor.person());
        Congress founded = congresses.find(charter.congress().id()).orElseThrow();
        var data = Map.of(
                "name", founded.name(),
                "level", founded.level(),
                "parent", String.valueOf(founded.parent()),
                "units", (long) charter.units().size(),
                "accounts", (long) charter.accounts().size());
        write(actor, actor.congress(), "congress.founded", founded.id(), data);
        write(actor, founded.id(), "congress.founded", founded.id(), data);
        return new Founded(founded, confirmation.ask(actor, founded));
    }

    /**
     * Changes what is given, of the own congress or one below. A new name holds from today; what is over keeps the one of its day.
     * What was shared between congresses of which neither stands above the other any more is shared no longer.
     *
     * @param parent the one it shall stand directly below
     * @throws Missing if there is none in sight
     * @throws Refused if it would stand below itself
     * @throws Invalid if the levels do not allow it
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 2, delay = 20)
    @Transactional
    public Congress change(
            Actor actor, String id, @Nullable String name, @Nullable String code, @Nullable String parent) {
        lock();
        Congress before = visible(actor, id);
        String newName = name == null ? before.name() : Typed.line("name", name, Typed.NAME);
        String newCode = code == null ? before.code() : Typed.line("code", code, CODE);
        String newParent =
                parent == null || parent.equals(before.parent()) ? before.parent() : place(actor, before, parent);
        if (!newName.equals(before.name())) {
            congresses.rename(id, newName, tenure.today());
        }
        jdbc.sql("update congress set code = ?, parent = ? where id = ?")
                .params(newCode, newParent, id)
                .update();
        if (!Objects.equals(before.parent(), newParent)) {
            shares.end(actor, congresses.tree(id).stream().map(Congress::id).toList());
        }
        var data = new LinkedHashMap<String, Object>();
        changed(data, "name", before.name(), newName);
        changed(data, "code", before.code(), newCode);
        changed(data, "parent", String.valueOf(before.parent()), String.valueOf(newParent));
        write(actor, id, "congress.changed", id, data);
        if (!id.equals(actor.congress())) {
            write(actor, actor.congress(), "congress.changed", id, data);
        }
        return visible(actor, id);
    }

    private String place(Actor actor, Congress it, String parent) {
        if (it.id().equals(actor.congress())) {
            throw Refused.because("congress.own");
        }
        Congress above = within(actor, parent);
        if (congresses.tree(it.id()).stream().anyMatch(below -> below.id().equals(parent))) {
            throw Refused.because("congress.cycle", it.name(), above.name());
        }
        if (!Level.of(it.level()).below(Level.of(above.level()))) {
            throw Invalid.field("parent", "congress.order", Level.named(it.level()), Level.named(above.level()));
        }
        return above.id();
    }

    private Congress within(Actor actor, String id) {
        return tree(actor).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Invalid.field("parent", "congress.unknown", id));
    }

    /** Two who move congresses at once could make a ring; the row of the first one founded stands in for the tree. */
    private void lock() {
        jdbc.sql("select id from congress where parent is null for update")
                .query(String.class)
                .list();
    }

    private static void changed(Map<String, Object> data, String field, String before, String after) {
        if (!before.equals(after)) {
            data.put(field, List.of(before, after));
        }
    }

    private void write(Actor actor, String congress, String action, String subject, Map<String, ?> data) {
        journal.append(
                Journal.congress(congress), new Note(actor.login(), null, actor.origin(), action, subject, data));
    }
}
