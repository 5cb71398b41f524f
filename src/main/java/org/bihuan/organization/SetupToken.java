package org.bihuan.organization;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.bihuan.digest.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one-time token by which an operator proves to have started the program. Only its SHA-256 is stored. */
@Repository
class SetupToken {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupToken(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new token; those printed before are worth nothing any more. */
    @Transactional
    String issue() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from setup_token").update();
        jdbc.sql("insert into setup_token (hash, issued_at) values (?, ?)")
                .params(Sha256.of(token), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /**
     * Uses the token up. The row stays locked until the transaction ends, so that of two who come with it one waits.
     *
     * @return whether it was the one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean burn(String token) {
        return jdbc.sql("delete from setup_token where hash = ?")
                        .param(Sha256.of(token))
                        .update()
                == 1;
    }
}
