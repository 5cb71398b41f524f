package org.bihuan.access.oidc;

import java.util.List;
import java.util.Optional;
import org.bihuan.access.login.Logins;
import org.bihuan.access.oidc.Bindings.Binding;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Proposal;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.access.recovery.Target;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds accounts of a congress to people of an identity provider, and unbinds them; an administrator's by two, see {@link Recovery}. */
@Service
class Identities {

    private final Bindings bindings;
    private final Logins logins;
    private final Recovery recovery;

    Identities(Bindings bindings, Logins logins, Recovery recovery) {
        this.bindings = bindings;
        this.logins = logins;
        this.recovery = recovery;
    }

    /**
     * What came of it.
     *
     * @param proposal nothing if it is bound
     * @param binding nothing if it waits
     */
    record Bound(@Nullable Proposal proposal, @Nullable Binding binding) {}

    /** @throws Missing if the congress has no such account */
    List<Binding> of(Actor actor, String login, @Nullable Long after, int limit) {
        logins.within(actor.congress(), login);
        return bindings.of(login, after, limit);
    }

    /**
     * Binds it, or proposes to.
     *
     * @throws Missing if the congress has no such account
     * @throws Refused if the account or the person of the provider is bound already, or it is the actor's own
     */
    @Transactional
    Bound bind(Actor actor, String login, String issuer, String subject) {
        Proposal proposal = recovery.ask(actor, Act.BIND, new Target(login, issuer, subject))
                .proposal();
        Binding binding = bindings.of(login, null, 100).stream()
                .filter(it -> it.issuer().equals(issuer))
                .findFirst()
                .orElse(null);
        return new Bound(proposal, proposal == null ? binding : null);
    }

    /**
     * Unbinds it, or proposes to.
     *
     * @throws Missing if the account has no such binding
     * @throws Refused if it is the actor's own
     */
    @Transactional
    Optional<Proposal> unbind(Actor actor, String login, long id) {
        logins.within(actor.congress(), login);
        Binding binding = bindings.of(login, id - 1, 1).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        var target = new Target(login, binding.issuer(), binding.subject());
        return Optional.ofNullable(recovery.ask(actor, Act.UNBIND, target).proposal());
    }
}
