package org.bihuan.access.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import org.bihuan.access.password.Passwords;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.access.session.EndSession;
import org.bihuan.api.Page;
import org.bihuan.api.ToldOnce;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password and sessions; needs an account, but no post. */
@RestController
@RequestMapping("/api/v1/me")
class OwnAccessResource {

    private final Passwords passwords;
    private final AccountSessions sessions;
    private final EndSession end;

    OwnAccessResource(Passwords passwords, AccountSessions sessions, EndSession end) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.end = end;
    }

    /** The password now, and the one to be. */
    record Change(@Nullable String current, @Nullable String password) {}

    @Needs(Right.OWN_ACCOUNT)
    @ToldOnce
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(Principal caller, HttpServletRequest request, @RequestBody Change change) {
        var missing = new ArrayList<FieldError>();
        String current = given("current", change.current(), missing);
        String wanted = given("password", change.password(), missing);
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
        passwords.change(caller.getName(), current, wanted, new Passwords.Place(request.getRemoteAddr(), null));
    }

    private static String given(String field, @Nullable String value, ArrayList<FieldError> missing) {
        if (value == null || value.isEmpty()) {
            missing.add(new FieldError(field, Reason.of("form.required")));
            return "";
        }
        return value;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping("/sessions")
    Page<SessionView> sessions(
            Principal caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        return SessionView.page(sessions.open(caller.getName(), Page.number(after), size + 1), size);
    }

    @Needs(Right.OWN_ACCOUNT)
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Principal caller, HttpServletRequest request, @PathVariable String id) {
        end.own(caller.getName(), SessionView.number(id), request.getRemoteAddr());
    }
}
