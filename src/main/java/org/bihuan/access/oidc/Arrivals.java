package org.bihuan.access.oidc;

import java.util.List;
import java.util.Optional;
import org.bihuan.access.oidc.NotLetIn.Why;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.ProgramNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whose account a stranger's is: the one bound to the person, and no other. A login or a verified address that names an account
 * only says which one it may be; its owner joins the two, see {@link Joining}.
 */
@Service
class Arrivals {

    /** Who binds when nobody does. */
    static final String BY_ITSELF = ProgramNames.PROVIDER;

    private final Settings settings;
    private final Bindings bindings;
    private final Accounts accounts;
    private final Registration registration;
    private final Joining joining;
    private final JdbcClient jdbc;

    Arrivals(
            Settings settings,
            Bindings bindings,
            Accounts accounts,
            Registration registration,
            Joining joining,
            JdbcClient jdbc) {
        this.settings = settings;
        this.bindings = bindings;
        this.accounts = accounts;
        this.registration = registration;
        this.joining = joining;
        this.jdbc = jdbc;
    }

    /**
     * The account.
     *
     * @throws NotLetIn if none is bound, or it has no post; registered strangers stay registered
     */
    @Transactional(noRollbackFor = NotLetIn.class)
    String receive(Stranger stranger) {
        Optional<String> bound = bindings.login(stranger.issuer(), stranger.subject());
        String login = bound.or(() -> named(stranger)).orElse(null);
        if (login == null) {
            registration.register(stranger);
            throw new NotLetIn(stranger, Why.REGISTERED);
        }
        Actor known = accounts.actor(login, null).orElseThrow(() -> new NotLetIn(stranger, Why.INACTIVE, login));
        if (bound.isEmpty()) {
            throw new NotLetIn(
                    stranger, joining.whyNot(stranger.issuer(), login).orElse(Why.UNPROVED), login);
        }
        registration.again(stranger, known);
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
