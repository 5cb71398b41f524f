package org.bihuan.access.oidc;

import java.util.List;
import java.util.Optional;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.oidc.TurnedAway.Why;
import org.bihuan.organization.Accounts;
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

    private final Settings settings;
    private final Bindings bindings;
    private final Accounts accounts;
    private final Registration registration;
    private final Logins logins;
    private final JdbcClient jdbc;

    Arrivals(
            Settings settings,
            Bindings bindings,
            Accounts accounts,
            Registration registration,
            Logins logins,
            JdbcClient jdbc) {
        this.settings = settings;
        this.bindings = bindings;
        this.accounts = accounts;
        this.registration = registration;
        this.logins = logins;
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
        if (accounts.actor(login, null).isEmpty()) {
            throw new TurnedAway(stranger, Why.INACTIVE);
        }
        if (bound.isEmpty()) {
            // A post granted at the same time would make of it an administrator's account.
            jdbc.sql("select p.id from person p join account a on a.person = p.id where a.login = ? for update")
                    .param(login)
                    .query(String.class)
                    .list();
            whyNot(stranger, login).ifPresent(why -> {
                throw new TurnedAway(stranger, why);
            });
            bindings.add(stranger.issuer(), stranger.subject(), login, BY_ITSELF);
        }
        return login;
    }

    /**
     * Why an account is not bound at a name's word. Whoever is master of accounts is bound by hand; and of an account its owner
     * never came in with nobody knows yet whose it is.
     */
    private Optional<Why> whyNot(Stranger stranger, String login) {
        if (bindings.taken(stranger.issuer(), login)) {
            return Optional.of(Why.OTHER_SUBJECT);
        }
        if (accounts.administers(login)) {
            return Optional.of(Why.ADMINISTRATOR);
        }
        boolean opened = logins.find(login).map(Login::activated).orElse(false) || bindings.bound(login);
        return opened ? Optional.empty() : Optional.of(Why.NEVER_OPENED);
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
