package org.bihuan.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What belongs to no matter: who came in, what administrators did, what was refused. */
@Component
public class SystemChain {

    private final Journal journal;
    private final Accounts accounts;

    SystemChain(Journal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    /** Somebody came in. */
    public void entered(String login, @Nullable String origin, String door) {
        write(login, null, origin, "access.entered", Map.of("door", door));
    }

    /** Somebody signed out. */
    public void left(String login, @Nullable String origin) {
        write(login, null, origin, "access.left", Map.of());
    }

    /**
     * Something was refused.
     *
     * @param behalf the account by whose right it was asked for, where that is another's
     */
    public void refused(
            String login, @Nullable String behalf, @Nullable String origin, String request, List<Reason> reasons) {
        List<String> codes = reasons.stream().map(Reason::code).toList();
        write(login, behalf, origin, "refused", Map.of("request", request, "reasons", codes));
    }

    /**
     * Somebody was answered that something is not there for him, whether it is hidden from him or absent.
     *
     * @param first the first of these requests, and {@code origin} where it came from
     * @param read how often he wanted to read something
     * @param acts how often he wanted to do something
     */
    public void missed(String login, @Nullable String origin, String first, Instant since, long read, long acts) {
        var data = Map.of("first", first, "since", since.toString(), "read", read, "acts", acts);
        write(login, null, origin, "refused.missing", data);
    }

    /** What somebody did that belongs to no matter, by his own right or as a substitute; in the caller's transaction. */
    public Entry did(Actor actor, String action, String subject, Map<String, ?> data) {
        return journal.append(Journal.congress(actor.congress()), Note.by(actor, action, subject, data));
    }

    /** What the owner of an account did, whatever he holds; in the caller's transaction. */
    public void did(
            String congress,
            String login,
            @Nullable String origin,
            String action,
            String subject,
            Map<String, ?> data) {
        journal.append(Journal.congress(congress), new Note(login, null, origin, action, subject, data));
    }

    /** Of an account without a post as well: it belongs to a congress all the same. */
    private void write(
            String login, @Nullable String behalf, @Nullable String origin, String action, Map<String, ?> data) {
        accounts.congress(login)
                .ifPresent(congress -> journal.appendAlone(
                        Journal.congress(congress), new Note(login, behalf, origin, action, login, data)));
    }
}
