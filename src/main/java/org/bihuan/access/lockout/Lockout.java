package org.bihuan.access.lockout;

import java.time.Clock;
import java.util.Map;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shuts the door on a login, and more slowly on an address, that has failed too often. */
@Service
@EnableConfigurationProperties(LockoutRule.class)
public class Lockout {

    private final FailedLogins failed;
    private final Logins logins;
    private final LockoutRule rule;
    private final DoorJournal journal;
    private final Clock clock;

    Lockout(FailedLogins failed, Logins logins, LockoutRule rule, DoorJournal journal, Clock clock) {
        this.failed = failed;
        this.logins = logins;
        this.rule = rule;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether this login is locked now. */
    public boolean locked(String login) {
        return failed.find(subject(login))
                .filter(it -> it.locked(clock.instant()))
                .isPresent();
    }

    /** Whether this address is shut out now. */
    public boolean blocked(@Nullable String address) {
        String network = Networks.of(address);
        return network != null
                && failed.find("address:" + network)
                        .filter(it -> it.locked(clock.instant()))
                        .isPresent();
    }

    /** Counts a failure of a login that exists, and of the address. */
    public void failed(Login login, @Nullable String address) {
        failed(login.login(), login, address);
    }

    /**
     * Counts a failure of a name and of the address. A name nobody has is counted and locked as a login is, or the time an answer takes
     * would tell which of them there are.
     *
     * @param account who has this name, if anybody
     */
    public void failed(String name, @Nullable Login account, @Nullable String address) {
        if (failed.add(subject(name), clock.instant(), rule, rule.failures())) {
            journal.seen(
                    DoorJournal.chain(account),
                    address,
                    "access.locked",
                    Map.of("login", name, "minutes", rule.lasts().toMinutes()));
        }
        failedAt(address);
    }

    /** Counts a failure of an address alone. */
    public void failedAt(@Nullable String address) {
        String network = Networks.of(address);
        if (network != null && failed.add("address:" + network, clock.instant(), rule, rule.addressFailures())) {
            journal.seen(DoorJournal.NOBODY, address, "access.addressLocked", Map.of("address", network));
        }
    }

    /**
     * Forgets the failures of a login that has come in.
     *
     * @return whether it may: not if others' failures have locked it meanwhile
     */
    public boolean succeeded(String login) {
        return failed.find(subject(login)).isEmpty() || failed.forget(subject(login), clock.instant());
    }

    /** Lifts a lock, within the caller's transaction. */
    public void clear(String login) {
        failed.delete(subject(login));
    }

    /**
     * Lifts the lock of an account of the administrator's congress.
     *
     * @return whether there was one
     * @throws Missing if there is no such account there
     */
    @Transactional
    public boolean unlock(Actor administrator, String login) {
        logins.within(administrator.congress(), login);
        boolean was = locked(login);
        clear(login);
        journal.act(administrator, "access.unlocked", login, Map.of("wasLocked", was));
        return was;
    }

    private static String subject(String login) {
        return "login:" + login;
    }
}
