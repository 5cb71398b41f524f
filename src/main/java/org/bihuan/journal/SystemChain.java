package org.bihuan.journal;

import java.util.List;
import java.util.Map;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What belongs to no matter: who came in, who was not let in, what was refused. Kept even where the request changed nothing. */
@Component
public class SystemChain {

    /** Where a name that nobody here has is written down. */
    private static final String NOBODY = "system";

    private final Journal journal;
    private final Accounts accounts;

    SystemChain(Journal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    /** Somebody came in. */
    public void entered(String login, @Nullable String origin, String door) {
        accounts.actor(login, origin).ifPresent(it -> write(it, "access.entered", Map.of("door", door)));
    }

    /** Somebody was not let in; the name tried is data, because it may be anything. */
    public void turnedAway(String login, @Nullable String origin) {
        String chain = accounts.actor(login, origin)
                .map(it -> Journal.congress(it.congress()))
                .orElse(NOBODY);
        String tried = login.length() > 200 ? login.substring(0, 200) : login;
        journal.appendAlone(chain, new Note(NOBODY, null, origin, "access.turnedAway", NOBODY, Map.of("login", tried)));
    }

    /** Something was refused. */
    public void refused(String login, @Nullable String origin, String request, List<Reason> reasons) {
        accounts.actor(login, origin)
                .ifPresent(it -> write(
                        it,
                        "refused",
                        Map.of(
                                "request",
                                request,
                                "reasons",
                                reasons.stream().map(Reason::code).toList())));
    }

    private void write(Actor actor, String action, Map<String, ?> data) {
        journal.appendAlone(
                Journal.congress(actor.congress()),
                new Note(actor.login(), null, actor.origin(), action, actor.login(), data));
    }
}
