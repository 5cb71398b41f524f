package org.bihuan.access.api;

import org.bihuan.access.login.Logins;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.access.session.EndSession;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The open sessions of everybody in the congress, for the administrator. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionResource {

    private final AccountSessions sessions;
    private final EndSession end;
    private final Logins logins;

    SessionResource(AccountSessions sessions, EndSession end, Logins logins) {
        this.sessions = sessions;
        this.end = end;
        this.logins = logins;
    }

    @Needs(Right.END_SESSIONS)
    @GetMapping
    Page<SessionView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        Long before = Page.number(after);
        return SessionView.page(
                login == null
                        ? sessions.inCongress(actor.congress(), before, size + 1)
                        : sessions.open(logins.within(actor.congress(), login).login(), before, size + 1),
                size);
    }

    @Needs(Right.END_SESSIONS)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String id) {
        end.by(actor, SessionView.number(id));
    }
}
