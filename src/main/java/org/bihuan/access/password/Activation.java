package org.bihuan.access.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Entrances;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.login.ReadableCode;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Code;
import org.bihuan.access.recovery.Remedy;
import org.bihuan.access.recovery.Target;
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
 * One-time codes with which owners set their passwords, so that neither password nor code ever passes through one administrator's hands:
 * each of two gives a half. Valid for a day; only the SHA-256 is stored, burned by use.
 */
@Service
public class Activation implements Remedy {

    private static final Duration VALID = Duration.ofHours(24);

    private final Logins logins;
    private final Passwords passwords;
    private final CodeHalves halves;
    private final SecondFactors factors;
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
            CodeHalves halves,
            SecondFactors factors,
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
        this.halves = halves;
        this.factors = factors;
        this.encoder = encoder;
        this.entrances = entrances;
        this.lockout = lockout;
        this.turnedAway = turnedAway;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Act act() {
        return Act.ACTIVATION_CODE;
    }

    /** Every account can begin anew. */
    @Override
    public void check(Target target) {
        logins.find(target.login()).orElseThrow(() -> new Missing(target.login()));
    }

    @Override
    public Optional<String> half(Target target) {
        return Optional.of(halves.first(target.login()));
    }

    @Override
    public Optional<Code> apply(Target target, String by) {
        return Optional.of(complete(target.login()));
    }

    /**
     * A new code for an account, of which somebody else has the first half; one issued before is worth nothing any more. The password it
     * may have is dead, its sessions and tokens are ended. Writes no entry: the caller does, who knows what for.
     *
     * @return the second half
     * @throws Missing if there is no such account, or nobody has a first half of its code
     */
    @Transactional
    public Code complete(String login) {
        String second = ReadableCode.half();
        return new Code(login, second, store(login, halves.of(login) + "-" + second));
    }

    /**
     * A new first half for an administrator of a congress that was founded from above. What was drawn and handed out before opens nothing
     * any more; the account waits for a second half again. Writes no entry: the caller does.
     */
    @Transactional
    public String founding(String login, String congress) {
        forget(login);
        return halves.founding(login, congress);
    }

    private void forget(String login) {
        jdbc.sql("delete from activation_code where login = ?").param(login).update();
    }

    private Instant store(String login, String code) {
        Login account = logins.find(login).orElseThrow(() -> new Missing(login));
        Instant now = clock.instant();
        logins.password(account.login(), Login.NONE, now);
        forget(login);
        jdbc.sql("insert into activation_code (login, hash, expires) values (?, ?, ?)")
                .params(login, ReadableCode.fingerprint(code), now.plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        factors.discard(login);
        entrances.close(login, "reset");
        return now.plus(VALID);
    }

    /**
     * Sets the password of whoever has the code, and lifts a lock.
     *
     * @throws Invalid with {@code code} if login and code do not fit together, whatever the cause; with {@code password} for each reason
     *     the password is refused, and then the code stays good
     */
    public void activate(String login, String code, String wanted, @Nullable String address) {
        // All is asked whatever is wrong, and the same is written: the time an answer takes must not tell which logins
        // there are.
        String asked = Logins.possible(login) ? login : "";
        Optional<Login> account = logins.find(asked);
        boolean open = logins.open(asked);
        boolean fits = fits(asked, code);
        boolean blocked = lockout.blocked(address);
        if (blocked || account.isEmpty() || !open || !fits) {
            lockout.failedAt(address);
            if (blocked) {
                turnedAway.counted(null, login, address, "code");
            } else {
                turnedAway.written(account.orElse(null), login, address, "code");
            }
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
            halves.forget(account.get().login());
            lockout.clear(account.get().login());
            journal.own(account.get(), address, "access.activated", Map.of());
        });
    }

    private boolean fits(String login, String code) {
        return jdbc.sql("select count(*) from activation_code where login = ? and hash = ? and expires > ?")
                        .params(
                                login,
                                ReadableCode.fingerprint(code),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 1;
    }
}
