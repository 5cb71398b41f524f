package org.bihuan.access.login;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Posts;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as they stand at the door. */
@Repository
public class Logins {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ObjectProvider<AccountState> states;

    Logins(JdbcClient jdbc, Accounts accounts, ObjectProvider<AccountState> states) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.states = states;
    }

    private record Row(
            String login,
            String name,
            String congress,
            String congressName,
            String password,
            OffsetDateTime passwordAt) {

        Login known() {
            return new Login(login, name, congress, congressName, password, passwordAt.toInstant());
        }
    }

    /** Whether a text could be a login at all. */
    public static boolean possible(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    /** The account with this login; a text no login can be is not looked up. */
    public Optional<Login> find(String login) {
        if (!possible(login)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select a.login, p.name, p.congress, c.name as congress_name, a.password, a.password_at
                        from account a join person p on p.id = a.person join congress c on c.id = p.congress
                        where a.login = ?""").param(login).query(Rows.of(Row.class)).optional().map(Row::known);
    }

    /**
     * The account with this login within a congress.
     *
     * @throws Missing if there is none; one of another congress is missing just the same
     */
    public Login within(String congress, String login) {
        return find(login).filter(it -> it.congress().equals(congress)).orElseThrow(() -> new Missing(login));
    }

    /** Whether whoever keeps the registers lets it in. */
    public boolean open(String login) {
        return states.orderedStream().allMatch(it -> it.open(login));
    }

    /** The posts held now. */
    public Set<String> posts(String login) {
        return accounts.actor(login, null).map(Actor::posts).orElse(List.of()).stream()
                .map(Actor.Post::post)
                .collect(Collectors.toSet());
    }

    /** Whether one of the three administrators. */
    public boolean administers(String login) {
        return posts(login).stream().anyMatch(Posts.ADMINISTRATORS::contains);
    }

    /** Sets the hash of a new password. */
    public void password(String login, String hash, Instant at) {
        jdbc.sql("update account set password = ?, password_at = ? where login = ?")
                .params(hash, at.atOffset(ZoneOffset.UTC), login)
                .update();
    }

    /** Puts a better hash of the same password in the place of the old one. */
    public void rehashed(Login login, String hash) {
        jdbc.sql("update account set password = ? where login = ? and password = ?")
                .params(hash, login.login(), login.password())
                .update();
    }
}
