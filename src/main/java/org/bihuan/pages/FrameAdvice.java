package org.bihuan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.address.Asked;
import org.bihuan.document.FileLimit;
import org.bihuan.notification.Inbox;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what surrounds it. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final Accounts accounts;
    private final Congresses congresses;
    private final Inbox inbox;
    private final Logins logins;
    private final FileLimit limit;

    FrameAdvice(Accounts accounts, Congresses congresses, Inbox inbox, Logins logins, FileLimit limit) {
        this.accounts = accounts;
        this.congresses = congresses;
        this.inbox = inbox;
        this.logins = logins;
        this.limit = limit;
    }

    /** Nothing before signing in; an account without a post goes nowhere by the menu. */
    @ModelAttribute("frame")
    @Nullable
    Frame frame(HttpServletRequest request) {
        String login = request.getRemoteUser();
        return login == null
                ? null
                : accounts.actor(login, request.getRemoteAddr())
                        .map(actor -> around(actor, request))
                        .or(() -> logins.find(login).map(account -> around(account, request)))
                        .orElse(null);
    }

    /** How large a file may be, in megabytes, for fields that say so before it is sent. */
    @ModelAttribute("fileLimit")
    BigDecimal fileLimit() {
        return limit.megabytes();
    }

    /** The zone times are shown in. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Congress.ZONE;
    }

    private Frame around(Actor actor, HttpServletRequest request) {
        Congress congress = congresses.get(actor.congress());
        String at = Asked.written(request);
        return new Frame(
                actor.login(),
                actor.name(),
                congress.name(),
                congress.demo(),
                inbox.unread(actor),
                LargeType.on(request),
                Right.READ.heldBy(actor),
                request.getMethod().equals("GET") && request.getQueryString() != null
                        ? at + "?" + request.getQueryString()
                        : at,
                Place.menu(actor, Asked.path(request)));
    }

    private Frame around(Login account, HttpServletRequest request) {
        Congress congress = congresses.get(account.congress());
        return new Frame(
                account.login(),
                account.name(),
                congress.name(),
                congress.demo(),
                0,
                LargeType.on(request),
                false,
                "/",
                List.of());
    }
}
