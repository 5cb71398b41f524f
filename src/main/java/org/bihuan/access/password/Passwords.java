package org.bihuan.access.password;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Entrances;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords as their owners set and change them. A new one ends every session and token that began with the old. */
@Service
public class Passwords {

    private final Logins logins;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final PasswordRule rule;
    private final Lockout lockout;
    private final SecondFactors factors;
    private final Entrances entrances;
    private final DoorJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Passwords(
            Logins logins,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            PasswordRule rule,
            Lockout lockout,
            SecondFactors factors,
            Entrances entrances,
            DoorJournal journal,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.logins = logins;
        this.encoder = encoder;
        this.policy = policy;
        this.rule = rule;
        this.lockout = lockout;
        this.factors = factors;
        this.entrances = entrances;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where somebody asks from. */
    public record Place(@Nullable String address, @Nullable Long session) {}

    /** Whether the password of this account is older than the rule allows. */
    public boolean expired(Instant setAt) {
        return !rule.maxAge().isZero() && setAt.plus(rule.maxAge()).isBefore(clock.instant());
    }

    /**
     * Changes the caller's own password; the session it is changed in stays, all else ends. A wrong current password counts as a failed
     * log-in.
     *
     * @throws Invalid with {@code current} if that is wrong, with {@code password} once for each reason the new one is refused
     */
    public void change(String login, String current, String wanted, Place place) {
        Login account = logins.find(login).orElseThrow(() -> new Missing(login));
        boolean right = matches(current, account.password());
        if (!right || lockout.locked(login)) {
            lockout.failed(account, place.address());
            throw Invalid.field("current", "access.password.wrong");
        }
        check(account, wanted);
        String hash = encoder.encode(wanted);
        transaction.executeWithoutResult(status -> {
            set(account, hash, place.session());
            journal.own(account, place.address(), "access.passwordChanged", Map.of());
        });
    }

    /** @throws Invalid with {@code password} once for each reason */
    void check(Login account, String wanted) {
        List<Reason> reasons = new ArrayList<>(policy.reasons(
                wanted, List.of(account.login(), account.name(), account.congressName(), account.congress())));
        if (used(account, wanted)) {
            reasons.add(Reason.of("access.password.used", rule.history()));
        }
        if (!reasons.isEmpty()) {
            throw new Invalid(
                    reasons.stream().map(it -> new FieldError("password", it)).toList());
        }
    }

    private boolean used(Login account, String wanted) {
        if (rule.history() == 0) {
            return false;
        }
        var hashes = new ArrayList<String>(List.of(account.password()));
        hashes.addAll(
                jdbc.sql("select hash from password_history where login = ? order by id desc fetch first ? rows only")
                        .params(account.login(), rule.history())
                        .query(String.class)
                        .list());
        return hashes.stream().distinct().limit(rule.history()).anyMatch(it -> matches(wanted, it));
    }

    private boolean matches(String password, String hash) {
        return Login.opens(hash) && password.length() <= 2 * PasswordRule.LONGEST && encoder.matches(password, hash);
    }

    /** Within the caller's transaction. */
    void set(Login account, String hash, @Nullable Long keptSession) {
        logins.password(account.login(), hash, clock.instant());
        jdbc.sql("insert into password_history (login, hash) values (?, ?)")
                .params(account.login(), hash)
                .update();
        jdbc.sql("""
                        delete from password_history where login = ? and id not in (select id from password_history
                            where login = ? order by id desc fetch first ? rows only)""")
                .params(account.login(), account.login(), Math.max(1, rule.history()))
                .update();
        jdbc.sql("delete from activation_code where login = ?")
                .param(account.login())
                .update();
        factors.discard(account.login());
        entrances.close(account.login(), "password", keptSession);
    }
}
