package org.bihuan.access.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import org.bihuan.access.login.Entrances;
import org.bihuan.access.oidc.Bindings.Binding;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds accounts of a congress to people of an identity provider, and unbinds them; each is an entry in its chain. */
@Service
class Identities {

    private final Bindings bindings;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Entrances entrances;

    Identities(Bindings bindings, Journal journal, JdbcClient jdbc, Entrances entrances) {
        this.bindings = bindings;
        this.journal = journal;
        this.jdbc = jdbc;
        this.entrances = entrances;
    }

    /** @throws Missing if the congress has no such account */
    List<Binding> of(Actor actor, String login, @Nullable Long after, int limit) {
        known(actor, login);
        return bindings.of(login, after, limit);
    }

    /**
     * Binds it.
     *
     * @throws Missing if the congress has no such account
     * @throws Refused if the account or the person of the provider is bound already
     */
    @Transactional
    Binding bind(Actor actor, String login, String issuer, String subject) {
        known(actor, login);
        if (bindings.taken(issuer, login) || bindings.login(issuer, subject).isPresent()) {
            throw Refused.because("oidc.bound");
        }
        bindings.add(issuer, subject, login, actor.login());
        write(actor, "access.identity.bound", login, issuer, subject);
        return bindings.of(login, null, 100).stream()
                .filter(it -> it.issuer().equals(issuer))
                .findFirst()
                .orElseThrow();
    }

    /** @throws Missing if the account has no such binding */
    @Transactional
    void unbind(Actor actor, String login, long id) {
        known(actor, login);
        Binding binding = bindings.of(login, id - 1, 1).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        bindings.remove(id);
        entrances.close(login, "unbound");
        write(actor, "access.identity.unbound", login, binding.issuer(), binding.subject());
    }

    private void known(Actor actor, String login) {
        jdbc.sql("""
                        select a.login from account a join person p on p.id = a.person
                        where a.login = ? and p.congress = ?""")
                .params(login, actor.congress())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Missing(login));
    }

    private void write(Actor actor, String action, String login, String issuer, String subject) {
        var told = new LinkedHashMap<String, Object>();
        told.put("issuer", issuer);
        told.put("subject", subject);
        journal.append(
                Journal.congress(actor.congress()), new Note(actor.login(), null, actor.origin(), action, login, told));
    }
}
