package org.bihuan.access.oidc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.access.login.Logins;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Proposal;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.access.recovery.Target;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds accounts of a congress to people of an identity provider, and unbinds them; what takes two, {@link Recovery} knows. */
@Service
public class Identities {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Settings settings;
    private final Bindings bindings;
    private final Logins logins;
    private final Recovery recovery;

    Identities(Settings settings, Bindings bindings, Logins logins, Recovery recovery) {
        this.settings = settings;
        this.bindings = bindings;
        this.logins = logins;
        this.recovery = recovery;
    }

    /** @throws Missing if the congress has no such account */
    public List<Binding> of(Actor actor, String login, @Nullable Long after, int limit) {
        logins.within(actor.congress(), login);
        return bindings.of(login, after, limit);
    }

    /** The providers people can come in by, as their tokens name them: the one that is set up, if one is. */
    public List<String> issuers() {
        return settings.configured() ? List.of(settings.issuer()) : List.of();
    }

    /**
     * Proposes to bind it.
     *
     * @param givenIssuer nothing for the provider that is set up
     * @throws Invalid if it is another provider, or the subject is no text a provider sends
     * @throws Missing if the congress has no such account
     * @throws Refused if no provider is set up, the account or the person of the provider is bound already, or it is the actor's own
     */
    @Transactional
    public Proposal bind(Actor actor, String login, @Nullable String givenIssuer, @Nullable String givenSubject) {
        logins.within(actor.congress(), login);
        String issuer = issuer(givenIssuer);
        String subject = plain("subject", givenSubject == null ? "" : givenSubject);
        return recovery.ask(actor, Act.BIND, new Target(login, issuer, subject)).waiting();
    }

    /**
     * Unbinds it, or proposes to for an administrator's account.
     *
     * @throws Missing if the account has no such binding
     * @throws Refused if it is the actor's own
     */
    @Transactional
    public Optional<Proposal> unbind(Actor actor, String login, long id) {
        Binding binding = one(actor, login, id);
        var target = new Target(login, binding.issuer(), binding.subject());
        return Optional.ofNullable(recovery.ask(actor, Act.UNBIND, target).proposal());
    }

    /**
     * One of them.
     *
     * @throws Missing if the account has no such binding
     */
    public Binding one(Actor actor, String login, long id) {
        return of(actor, login, id - 1, 1).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
    }

    /** Whom another provider calls so could never come in: the binding would lie there until somebody sets that provider up. */
    private String issuer(@Nullable String given) {
        if (!settings.configured()) {
            throw Refused.because("oidc.none");
        }
        if (given != null && !given.equals(settings.issuer())) {
            throw Invalid.field("issuer", given.isEmpty() ? "form.required" : "oidc.other");
        }
        return settings.issuer();
    }

    private static String plain(String field, String given) {
        if (!PLAIN.matcher(given).matches()) {
            throw Invalid.field(field, given.isEmpty() ? "form.required" : "oidc.plain");
        }
        return given;
    }
}
