package org.bihuan.access.recovery;

import java.util.List;
import org.bihuan.access.login.Entrances;
import org.bihuan.access.login.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets accounts begin anew when their person becomes an administrator. What one administrator could prepare alone while the account was
 * of the business side, a code he kept, a password set with it, a binding, is worth nothing any more.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Anew {

    private static final List<String> PREPARED =
            List.of("activation_code", "activation_half", "second_factor", "recovery_code", "oidc_binding");

    private final JdbcClient jdbc;
    private final Entrances entrances;

    Anew(JdbcClient jdbc, Entrances entrances) {
        this.jdbc = jdbc;
        this.entrances = entrances;
    }

    /** Takes everything away by which somebody could come in as this person. */
    public void begin(String person) {
        List<String> logins = jdbc.sql("select login from account where person = ? order by login")
                .param(person)
                .query(String.class)
                .list();
        for (String login : logins) {
            PREPARED.forEach(table -> jdbc.sql("delete from " + table + " where login = ?")
                    .param(login)
                    .update());
            jdbc.sql("update account set password = ? where login = ?")
                    .params(Login.NONE, login)
                    .update();
            entrances.close(login, "reset");
        }
    }
}
