package org.bihuan.access.pages;

import org.bihuan.access.login.Logins;
import org.bihuan.access.session.AccountSession;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.access.session.EndSession;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is in, in the congress, and the end of a session by the security administrator. */
@Controller
@RequestMapping("/sessions")
class SessionsPage {

    private final AccountSessions sessions;
    private final EndSession end;
    private final Logins logins;
    private final ActPages pages;

    SessionsPage(AccountSessions sessions, EndSession end, Logins logins, ActPages pages) {
        this.sessions = sessions;
        this.end = end;
        this.logins = logins;
        this.pages = pages;
    }

    @Needs(Right.END_SESSIONS)
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Long before = Page.number(after);
        boolean known = login.isBlank()
                || logins.find(login.strip())
                        .filter(it -> it.congress().equals(actor.congress()))
                        .isPresent();
        var rows = login.isBlank()
                ? sessions.inCongress(actor.congress(), before, Page.USUAL + 1)
                : known ? sessions.open(login.strip(), before, Page.USUAL + 1) : java.util.List.<AccountSession>of();
        model.addAttribute("sessions", Page.of(rows, Page.USUAL, it -> it, it -> String.valueOf(it.id())));
        model.addAttribute("login", login.strip());
        model.addAttribute("first", after == null);
        return "access/sessions";
    }

    @Needs(Right.END_SESSIONS)
    @GetMapping("/{id}/end")
    ModelAndView ask(Actor actor, @PathVariable long id) {
        return pages.ask(form(actor, id));
    }

    @Needs(Right.END_SESSIONS)
    @PostMapping("/{id}/end")
    ModelAndView end(Actor actor, @PathVariable long id, RedirectAttributes next) {
        ActForm form = form(actor, id);
        return pages.take(form, next, () -> {
            end.by(actor, id);
            return String.valueOf(form.subject());
        });
    }

    private ActForm form(Actor actor, long id) {
        // In one statement, so that what another congress has takes no longer than what nobody has.
        AccountSession session = sessions.open(actor.congress(), id).orElseThrow(() -> new Missing(String.valueOf(id)));
        return ActForm.of("console.session", "/sessions").about(session.login() + " " + session.address());
    }
}
