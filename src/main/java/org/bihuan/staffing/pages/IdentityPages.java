package org.bihuan.staffing.pages;

import java.util.List;
import java.util.Objects;
import org.bihuan.access.oidc.Binding;
import org.bihuan.access.oidc.Identities;
import org.bihuan.access.recovery.Proposal;
import org.bihuan.organization.Actor;
import org.bihuan.pages.ActForm;
import org.bihuan.pages.ActForm.Option;
import org.bihuan.pages.ActPages;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Refused;
import org.bihuan.staffing.AccountBook;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Binds an account to a person of an identity provider once a second administrator confirms it, and unbinds it. */
@Controller
@RequestMapping("/accounts/{login}/identities")
class IdentityPages {

    private final Identities identities;
    private final AccountBook book;
    private final ActPages pages;

    IdentityPages(Identities identities, AccountBook book, ActPages pages) {
        this.identities = identities;
        this.book = book;
        this.pages = pages;
    }

    @Needs(Right.CONFIGURE_LOGIN)
    @GetMapping
    ModelAndView askBind(Actor actor, @PathVariable String login) {
        return pages.ask(
                binding(actor, login).with("issuer", identities.issuers().get(0)));
    }

    @Needs(Right.CONFIGURE_LOGIN)
    @PostMapping
    ModelAndView bind(
            Actor actor,
            @PathVariable String login,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        ActForm form = binding(actor, login).with(sent);
        return pages.answer(
                form,
                () -> waits(form, next, identities.bind(actor, login, text(sent, "issuer"), text(sent, "subject"))));
    }

    @Needs(Right.CONFIGURE_LOGIN)
    @GetMapping("/{id}")
    ModelAndView askUnbind(Actor actor, @PathVariable String login, @PathVariable long id) {
        return pages.ask(unbinding(actor, login, id));
    }

    @Needs(Right.CONFIGURE_LOGIN)
    @PostMapping("/{id}")
    ModelAndView unbind(Actor actor, @PathVariable String login, @PathVariable long id, RedirectAttributes next) {
        ActForm form = unbinding(actor, login, id);
        return pages.answer(
                form,
                () -> identities
                        .unbind(actor, login, id)
                        .map(it -> waits(form, next, it))
                        .orElseGet(() -> pages.back(form, next, "console.unbind.done", login)));
    }

    private ModelAndView waits(ActForm form, RedirectAttributes next, Proposal it) {
        return pages.back(form, next, "console.recovery.waits", String.valueOf(it.id()));
    }

    private ActForm binding(Actor actor, String login) {
        List<Option> providers =
                identities.issuers().stream().map(it -> new Option(it, it)).toList();
        if (providers.isEmpty()) {
            throw Refused.because("oidc.none");
        }
        return form("console.bind", actor, login)
                .choice("issuer", true, providers)
                .line("subject", 255);
    }

    private ActForm unbinding(Actor actor, String login, long id) {
        Binding it = identities.one(actor, login, id);
        return ActForm.of("console.unbind", AccountsPage.at(login))
                .about(login + " " + it.issuer() + " " + it.subject());
    }

    private ActForm form(String key, Actor actor, String login) {
        var account = book.find(actor, login).orElseThrow(() -> new Missing(login));
        return ActForm.of(key, AccountsPage.at(login)).about(account.name() + " " + login);
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }
}
