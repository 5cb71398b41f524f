package org.bihuan.access.oidc;

import java.util.Map;
import java.util.Optional;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.oidc.NotLetIn.Why;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.access.recovery.Target;
import org.bihuan.access.session.Arrived;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins an account with the person of the provider its owner came as. A name or an address proves nothing, since an administrator
 * wrote it down here; the password the owner signs in with does.
 */
@Service
public class Joining {

    private final Bindings bindings;
    private final Accounts accounts;
    private final Logins logins;
    private final Recovery recovery;
    private final DoorJournal journal;

    Joining(Bindings bindings, Accounts accounts, Logins logins, Recovery recovery, DoorJournal journal) {
        this.bindings = bindings;
        this.accounts = accounts;
        this.logins = logins;
        this.recovery = recovery;
        this.journal = journal;
    }

    /**
     * Binds it, which is in the chain and told to the owner like every binding.
     *
     * @throws Refused if somebody else of the provider has the account by now, the person there has another one, or it is an
     *     administrator's, which two others bind
     */
    @Transactional
    public void join(Actor owner, Arrived it) {
        recovery.bindOwn(owner, new Target(it.login(), it.issuer(), it.subject()));
    }

    /** That it was somebody else is worth knowing. */
    @Transactional
    public void decline(Actor owner, Arrived it) {
        journal.act(
                owner, "access.identity.declined", it.login(), Map.of("issuer", it.issuer(), "subject", it.subject()));
    }

    /**
     * Why an account cannot be joined by its owner. Whoever is master of accounts is bound by two others; and of an account without a
     * password nobody could prove whose it is.
     */
    Optional<Why> whyNot(String issuer, String login) {
        if (bindings.taken(issuer, login)) {
            return Optional.of(Why.OTHER_SUBJECT);
        }
        if (accounts.administers(login)) {
            return Optional.of(Why.ADMINISTRATOR);
        }
        boolean opened = logins.find(login).map(Login::activated).orElse(false);
        return opened ? Optional.empty() : Optional.of(Why.NEVER_OPENED);
    }
}
