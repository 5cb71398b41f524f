package org.bihuan.access.password;

import org.bihuan.access.login.ReadableCode;
import org.bihuan.refusal.Missing;
import org.bihuan.vault.Vault;
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
    public String first(String login) {
        String half = ReadableCode.half();
        forget(login);
        jdbc.sql("insert into activation_half (login, half) values (?, ?)")
                .params(login, vault.seal(half))
                .update();
        return half;
    }

    String of(String login) {
        return jdbc.sql("select half from activation_half where login = ?")
                .param(login)
                .query(String.class)
                .optional()
                .map(vault::open)
                .orElseThrow(() -> new Missing(login));
    }

    void forget(String login) {
        jdbc.sql("delete from activation_half where login = ?").param(login).update();
    }
}
