package org.bihuan.staffing.pages;

import java.util.Map;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.access.recovery.Target;
import org.bihuan.access.token.Tokens;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.staffing.AccountBook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the security administrator does for an account that cannot get in, or that somebody else got into. */
@Controller
@RequestMapping("/accounts/{login}")
class AccountActPages {

    private final AccountBook book;
    private final Lockout lockout;
    private final Recovery recovery;
    private final Tokens tokens;
    private final ActPages pages;

    AccountActPages(AccountBook book, Lockout lockout, Recovery recovery, Tokens tokens, ActPages pages) {
        this.book = book;
        this.lockout = lockout;
        this.recovery = recovery;
        this.tokens = tokens;
        this.pages = pages;
    }

    @Needs(Right.UNLOCK_ACCOUNTS)
    @GetMapping("/unlock")
    ModelAndView askUnlock(Actor actor, @PathVariable String login) {
        return pages.ask(form("console.unlock", actor, login));
    }

    @Needs(Right.UNLOCK_ACCOUNTS)
    @PostMapping("/unlock")
    ModelAndView unlock(Actor actor, @PathVariable String login, RedirectAttributes next) {
        return pages.take(form("console.unlock", actor, login), next, () -> {
            lockout.unlock(actor, login);
            return login;
        });
    }

    @Needs(Right.RESET_ACCOUNTS)
    @GetMapping("/activation-code")
    ModelAndView askCode(Actor actor, @PathVariable String login) {
        return pages.ask(form("console.code", actor, login));
    }

    /** The answer is the page that tells the first half of the code, for its owner on paper, and no other page ever does. */
    @Needs(Right.RESET_ACCOUNTS)
    @PostMapping("/activation-code")
    ModelAndView code(Actor actor, @PathVariable String login) {
        ActForm form = form("console.code", actor, login);
        return pages.answer(
                form,
                () -> new ModelAndView(
                        "staffing/code",
                        Map.of(
                                "asked", recovery.ask(actor, Act.ACTIVATION_CODE, Target.of(login)),
                                "login", login,
                                "name", String.valueOf(form.subject())),
                        HttpStatus.CREATED));
    }

    @Needs(Right.RESET_ACCOUNTS)
    @GetMapping("/second-factor")
    ModelAndView askFactor(Actor actor, @PathVariable String login) {
        return pages.ask(form("console.factor", actor, login));
    }

    @Needs(Right.RESET_ACCOUNTS)
    @PostMapping("/second-factor")
    ModelAndView factor(Actor actor, @PathVariable String login, RedirectAttributes next) {
        ActForm form = form("console.factor", actor, login);
        return pages.answer(form, () -> {
            long id = recovery.ask(actor, Act.SECOND_FACTOR, Target.of(login))
                    .waiting()
                    .id();
            return pages.back(form, next, "console.recovery.waits", String.valueOf(id));
        });
    }

    @Needs(Right.END_SESSIONS)
    @GetMapping("/tokens/{id}")
    ModelAndView askRevoke(Actor actor, @PathVariable String login, @PathVariable long id) {
        return pages.ask(token(actor, login, id));
    }

    @Needs(Right.END_SESSIONS)
    @PostMapping("/tokens/{id}")
    ModelAndView revoke(Actor actor, @PathVariable String login, @PathVariable long id, RedirectAttributes next) {
        ActForm form = token(actor, login, id);
        return pages.take(form, next, () -> {
            tokens.revoke(new Tokens.By(actor.login(), actor.origin()), login, id);
            return String.valueOf(form.subject());
        });
    }

    private ActForm form(String key, Actor actor, String login) {
        var account = book.find(actor, login).orElseThrow(() -> new Missing(login));
        return ActForm.of(key, AccountsPage.at(login)).about(account.name() + " " + login);
    }

    private ActForm token(Actor actor, String login, long id) {
        ActForm form = form("console.revoke", actor, login);
        tokens.of(login, id - 1, 1).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing(String.valueOf(id)));
        return form;
    }
}
