package org.bihuan.access.token;

import org.bihuan.access.login.Logins;
import org.bihuan.access.token.Tokens.By;
import org.bihuan.api.Page;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of an account of the congress, for the security administrator. */
@RestController
@RequestMapping("/api/v1/accounts/{login}/tokens")
class AccountTokenResource {

    private final Tokens tokens;
    private final Logins logins;

    AccountTokenResource(Tokens tokens, Logins logins) {
        this.tokens = tokens;
        this.logins = logins;
    }

    @Needs(Right.END_SESSIONS)
    @GetMapping
    Page<TokenView> list(
            Actor actor,
            @PathVariable String login,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                tokens.of(logins.within(actor.congress(), login).login(), Page.number(after), size + 1),
                size,
                TokenView::of,
                it -> String.valueOf(it.id()));
    }

    @Needs(Right.END_SESSIONS)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable String login, @PathVariable long id) {
        tokens.revoke(
                new By(actor.login(), actor.origin()),
                logins.within(actor.congress(), login).login(),
                id);
    }
}
