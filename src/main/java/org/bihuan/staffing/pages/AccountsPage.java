package org.bihuan.staffing.pages;

import java.util.List;
import org.bihuan.access.oidc.Identities;
import org.bihuan.access.session.AccountSessions;
import org.bihuan.access.token.Tokens;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.HeldRights;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Choices;
import org.bihuan.refusal.Missing;
import org.bihuan.staffing.AccountBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of the congress, and one of them with what can be done about it. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private static final int SHOWN = 50;

    private final AccountBook book;
    private final AccountSessions sessions;
    private final Tokens tokens;
    private final Identities identities;

    AccountsPage(AccountBook book, AccountSessions sessions, Tokens tokens, Identities identities) {
        this.book = book;
        this.sessions = sessions;
        this.tokens = tokens;
        this.identities = identities;
    }

    /** Where an account's page is. */
    static String at(String login) {
        return ActForm.at("/accounts/{login}", login);
    }

    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        List<String> states = AccountBook.states(Right.END_SESSIONS.heldBy(actor));
        String wanted = Choices.of("console.account.", states).asked("state", state);
        String sought = q.isBlank() ? null : q.strip();
        var rows = book.page(actor, sought, wanted, after, Page.USUAL + 1);
        model.addAttribute("accounts", Page.of(rows, Page.USUAL, it -> it, AccountBook.Line::login));
        model.addAttribute("q", sought);
        model.addAttribute("state", state);
        model.addAttribute("states", states);
        model.addAttribute("first", after == null);
        model.addAttribute("may", HeldRights.of(actor));
        return "staffing/accounts";
    }

    /** Sessions, tokens and bindings are for the security administrator alone. */
    @Needs(Right.READ_ADMINISTRATION)
    @GetMapping("/{login}")
    String show(Actor actor, @PathVariable String login, Model model) {
        model.addAttribute("account", book.find(actor, login).orElseThrow(() -> new Missing(login)));
        model.addAttribute("oneself", actor.login().equals(login));
        model.addAttribute("may", HeldRights.of(actor));
        if (Right.END_SESSIONS.heldBy(actor)) {
            model.addAttribute("sessions", sessions.open(login, null, SHOWN));
            model.addAttribute("tokens", tokens.of(login, null, SHOWN));
        }
        if (Right.CONFIGURE_LOGIN.heldBy(actor)) {
            model.addAttribute("bindings", identities.of(actor, login, null, SHOWN));
            model.addAttribute("providers", !identities.issuers().isEmpty());
        }
        return "staffing/account";
    }
}
