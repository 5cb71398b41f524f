package org.bihuan.access.session;

import java.util.Map;
import org.bihuan.access.login.DoorJournal;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a session from elsewhere: its owner, or the administrator. What is ended is over at its next request, on every node. */
@Service
public class EndSession {

    private final AccountSessions sessions;
    private final Logins logins;
    private final DoorJournal journal;

    EndSession(AccountSessions sessions, Logins logins, DoorJournal journal) {
        this.sessions = sessions;
        this.logins = logins;
        this.journal = journal;
    }

    /**
     * Ends one of one's own.
     *
     * @throws Missing if it is over, or not one's own
     */
    @Transactional
    public void own(String login, long id, @Nullable String address) {
        Login account = logins.find(login).orElseThrow(() -> missing(id));
        sessions.open(id).filter(it -> it.login().equals(login)).orElseThrow(() -> missing(id));
        end(id, "user");
        journal.own(account, address, "access.sessionEnded", Map.of("login", login, "session", id));
    }

    /**
     * Ends one in the administrator's congress.
     *
     * @throws Missing if it is over, or of another congress
     */
    @Transactional
    public void by(Actor administrator, long id) {
        String login = sessions.open(administrator.congress(), id)
                .map(AccountSession::login)
                .orElseThrow(() -> missing(id));
        end(id, "administrator");
        journal.act(administrator, "access.sessionEnded", login, Map.of("login", login, "session", id));
    }

    private void end(long id, String why) {
        if (!sessions.end(id, why)) {
            throw missing(id);
        }
    }

    private static Missing missing(long id) {
        return new Missing(String.valueOf(id));
    }
}
