package org.bihuan.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.bihuan.access.session.AccountSession;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.access.session.EndSession;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends one of one's own sessions, on another computer for example. */
@Controller
@RequestMapping("/account/sessions/{id}/end")
class OwnSessionPage {

    private final AccountSessions sessions;
    private final EndSession end;
    private final ActPages pages;

    OwnSessionPage(AccountSessions sessions, EndSession end, ActPages pages) {
        this.sessions = sessions;
        this.end = end;
        this.pages = pages;
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping
    ModelAndView ask(Principal reader, @PathVariable long id) {
        return pages.ask(form(reader.getName(), id));
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping
    ModelAndView end(Principal reader, @PathVariable long id, HttpServletRequest request, RedirectAttributes next) {
        ActForm form = form(reader.getName(), id);
        return pages.take(form, next, () -> {
            end.own(reader.getName(), id, request.getRemoteAddr());
            return String.valueOf(form.subject());
        });
    }

    private ActForm form(String login, long id) {
        AccountSession session = sessions.open(id)
                .filter(it -> it.login().equals(login))
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        return ActForm.of("console.session", "/account").about(String.valueOf(session.address()));
    }
}
