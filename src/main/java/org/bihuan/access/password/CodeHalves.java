package org.bihuan.access.password;

import java.util.List;
import org.bihuan.access.login.ReadableCode;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * First halves of activation codes, sealed: one administrator has the first, another is told the second, and only their owner
 * holds the two together. A half has 39 bits, which is enough where each guess is asked at the door.
 */
@Repository
public class CodeHalves {

    private final JdbcClient jdbc;
    private final Vault vault;

    CodeHalves(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Draws one for an account, within the caller's transaction; one drawn before is worth nothing any more. */
    String first(String login) {
        return draw(login, null);
    }

    /**
     * The same at the founding of a congress, for one of its administrators: whoever confirms the founding completes it, and nobody
     * who confirms anything else.
     */
    public String founding(String login, String congress) {
        return draw(login, congress);
    }

    private String draw(String login, @Nullable String congress) {
        String half = ReadableCode.half();
        forget(login);
        jdbc.sql("insert into activation_half (login, half, congress) values (?, ?, ?)")
                .params(login, vault.seal(half), congress)
                .update();
        return half;
    }

    /** Logins with a half drawn at the founding of this congress, which nobody has come in as yet. */
    public List<String> waiting(String congress) {
        return jdbc.sql("""
                        select a.login from activation_half f join account a on a.login = f.login
                        where f.congress = ? and a.state <> 'closed' and a.password = '!'
                            and not exists (select 1 from password_history h where h.login = a.login)
                            and not exists (select 1 from oidc_binding b where b.login = a.login)
                        order by a.login""").param(congress).query(String.class).list();
    }

    /**
     * The half drawn for an account.
     *
     * @throws Missing if none was
     * @throws Refused if it was sealed with a key now lost
     */
    String of(String login) {
        String sealed = jdbc.sql("select half from activation_half where login = ?")
                .param(login)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Missing(login));
        try {
            return vault.open(sealed);
        } catch (IllegalStateException keyIsLost) {
            throw Refused.because("access.half.unreadable", login);
        }
    }

    void forget(String login) {
        jdbc.sql("delete from activation_half where login = ?").param(login).update();
    }
}
