package org.bihuan.access.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Entrances;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.login.ReadableCode;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time codes with which owners set their passwords, so that none ever passes through an administrator's hands. Valid for a day; only
 * the SHA-256 is stored, burned by use.
 */
@Service
public class Activation {

    private static final Duration VALID = Duration.ofHours(24);

    private final Logins logins;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Entrances entrances;
    private final Lockout lockout;
    private final TurnedAway turnedAway;
    private final DoorJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Activation(
            Logins logins,
            Passwords passwords,
            PasswordEncoder encoder,
            Entrances entrances,
            Lockout lockout,
            TurnedAway turnedAway,
            DoorJournal journal,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.logins = logins;
        this.passwords = passwords;
        this.encoder = encoder;
        this.entrances = entrances;
        this.lockout = lockout;
        this.turnedAway = turnedAway;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A code and when it ends. */
    public record Code(String login, String code, Instant expires) {}

    /**
     * A new code for an account; one issued before is worth nothing any more. The password it may have is dead, its sessions and tokens
     * are ended. Writes no entry: the caller does, who knows what for.
     *
     * @throws Missing if there is no such account
     */
    @Transactional
    public Code code(String login) {
        Login account = logins.find(login).orElseThrow(() -> new Missing(login));
        Instant now = clock.instant();
        String code = ReadableCode.draw();
        logins.password(account.login(), Login.NONE, now);
        jdbc.sql("delete from activation_code where login = ?").param(login).update();
        jdbc.sql("insert into activation_code (login, hash, expires) values (?, ?, ?)")
                .params(login, ReadableCode.fingerprint(code), now.plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        entrances.close(login, "reset");
        return new Code(login, code, now.plus(VALID));
    }

    /**
     * The same for an account of the administrator's congress, with its entry: a first password, or a new one for a forgotten one.
     *
     * @throws Missing if there is no such account in that congress
     */
    @Transactional
    public Code reset(Actor administrator, String login) {
        logins.within(administrator.congress(), login);
        Code code = code(login);
        journal.act(
                administrator,
                "access.activationCode",
                login,
                Map.of("expires", code.expires().toString()));
        return code;
    }

    /**
     * Sets the password of whoever has the code, and lifts a lock.
     *
     * @throws Invalid with {@code code} if login and code do not fit together, whatever the cause; with {@code password} for each reason
     *     the password is refused, and then the code stays good
     */
    public void activate(String login, String code, String wanted, @Nullable String address) {
        Optional<Login> account = logins.find(login).filter(it -> logins.open(it.login()));
        if (lockout.blocked(address) || account.isEmpty() || !fits(account.get(), code)) {
            lockout.failedAt(address);
            turnedAway.counted(account.orElse(null), login, address, "code");
            throw Invalid.field("code", "access.activate.wrong");
        }
        passwords.check(account.get(), wanted);
        String hash = encoder.encode(wanted);
        transaction.executeWithoutResult(status -> {
            int burned = jdbc.sql("delete from activation_code where login = ? and hash = ?")
                    .params(account.get().login(), ReadableCode.fingerprint(code))
                    .update();
            if (burned == 0) {
                throw Invalid.field("code", "access.activate.wrong");
            }
            passwords.set(account.get(), hash, null);
            lockout.clear(account.get().login());
            journal.own(account.get(), address, "access.activated", Map.of());
        });
    }

    private boolean fits(Login account, String code) {
        return jdbc.sql("select count(*) from activation_code where login = ? and hash = ? and expires > ?")
                        .params(
                                account.login(),
                                ReadableCode.fingerprint(code),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 1;
    }
}
