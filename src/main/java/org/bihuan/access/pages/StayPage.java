package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.access.session.SessionCheck;
import org.bihuan.permission.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Staying signed in while a long form is filled in: asking is a request, and puts the end off as any does; not the longest time. */
@Controller
class StayPage {

    private final SessionCheck check;

    StayPage(SessionCheck check) {
        this.check = check;
    }

    /**
     * How long it lasts yet, in seconds.
     *
     * @param idle without another request
     * @param longest whatever is asked
     * @param token with which a form is sent, which is another one after signing in again in another window
     */
    record Left(long idle, long longest, @Nullable String token) {}

    @Open("Any login: it tells how long its own session lasts")
    @GetMapping("/session")
    @ResponseBody
    Left left(HttpServletRequest request, @Nullable CsrfToken token) {
        var left = check.remaining(request, String.valueOf(request.getRemoteUser()));
        return new Left(left.idle().toSeconds(), left.longest().toSeconds(), token == null ? null : token.getToken());
    }
}
