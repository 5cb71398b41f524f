package org.bihuan.access.oidc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.oidc.TurnedAway.Why;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whose account a stranger's is: the one bound to the person; else, if nobody of the provider has it yet, the one the login
 * or the verified address names, which is bound from then on. A name that is given to somebody else at the provider opens nothing.
 */
@Service
class Arrivals {

    /** Who binds when nobody does. */
    static final String BY_ITSELF = "oidc";

    /** Whoever is master of accounts is not taken at a name's word; the other administrator binds. */
    private static final Set<String> BOUND_BY_HAND = Set.of("sysadmin", "secadmin", "logadmin");

    private final Settings settings;
    private final Bindings bindings;
    private final Accounts accounts;
    private final Registration registration;
    private final JdbcClient jdbc;

    Arrivals(Settings settings, Bindings bindings, Accounts accounts, Registration registration, JdbcClient jdbc) {
        this.settings = settings;
        this.bindings = bindings;
        this.accounts = accounts;
        this.registration = registration;
        this.jdbc = jdbc;
    }

    /**
     * The account.
     *
     * @throws TurnedAway if there is none, or it has no post; registered strangers stay registered
     */
    @Transactional(noRollbackFor = TurnedAway.class)
    String receive(Stranger stranger) {
        Optional<String> bound = bindings.login(stranger.issuer(), stranger.subject());
        String login = bound.or(() -> named(stranger)).orElse(null);
        if (login == null) {
            registration.register(stranger);
            throw new TurnedAway(stranger, Why.REGISTERED);
        }
        Actor actor = accounts.actor(login, null).orElseThrow(() -> new TurnedAway(stranger, Why.INACTIVE));
        if (bound.isEmpty()) {
            if (bindings.taken(stranger.issuer(), login)) {
                throw new TurnedAway(stranger, Why.OTHER_SUBJECT);
            }
            if (actor.holds(BOUND_BY_HAND)) {
                throw new TurnedAway(stranger, Why.ADMINISTRATOR);
            }
            bindings.add(stranger.issuer(), stranger.subject(), login, BY_ITSELF);
        }
        return login;
    }

    private Optional<String> named(Stranger stranger) {
        return byLogin(stranger.login()).or(() -> settings.email() ? byEmail(stranger.email()) : Optional.empty());
    }

    private Optional<String> byLogin(@Nullable String login) {
        return login == null
                ? Optional.empty()
                : jdbc.sql("select login from account where login = ?")
                        .param(login)
                        .query(String.class)
                        .optional();
    }

    /** An address two people share names neither. */
    private Optional<String> byEmail(@Nullable String email) {
        if (email == null) {
            return Optional.empty();
        }
        List<String> found = jdbc.sql("""
                        select a.login from account a join person p on p.id = a.person
                        where lower(p.email) = lower(?) fetch first 2 rows only""").param(email).query(String.class).list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
