package org.bihuan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bihuan.access.login.Entrance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for programs: a password is checked slowly once, a token quickly each time. Only their hashes are stored. */
@Service
class Tokens implements Entrance {

    private static final Duration VALID = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token and when it ends. */
    record Issued(String token, Instant expires) {}

    @Transactional
    Issued issue(String login) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        jdbc.sql("delete from api_token where login = ? and expires < ?")
                .params(login, now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into api_token (hash, login, expires) values (?, ?, ?)")
                .params(hash(token), login, now.plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return new Issued(token, now.plus(VALID));
    }

    /** Whose token this is, while it is valid. */
    Optional<String> login(String token) {
        return jdbc.sql("select login from api_token where hash = ? and expires > ?")
                .params(hash(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    @Override
    public void close(String login, String why, @Nullable Long kept) {
        jdbc.sql("delete from api_token where login = ?").param(login).update();
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
