package org.bihuan.access.token;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import org.bihuan.access.token.Tokens.By;
import org.bihuan.api.Page;
import org.bihuan.api.ToldOnce;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges a name and password (Basic) for a token; lists and revokes one's own. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenResource {

    private final Tokens tokens;

    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A token, told this once. */
    record Told(String id, String token, Instant expires) {}

    /** A token cannot beget another one: who found a leaked one cannot outlive it. */
    @Needs(Right.OWN_ACCOUNT)
    @ToldOnce
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Told issue(Principal caller, @RequestBody(required = false) @Nullable Wish wish, HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication().getDetails() instanceof Bearer) {
            throw Forbidden.because("token.byPassword");
        }
        var by = new By(caller.getName(), request.getRemoteAddr());
        Tokens.Issued issued = wish == null || wish.empty() ? tokens.issue(by) : tokens.issue(by, wish);
        return new Told(String.valueOf(issued.id()), issued.token(), issued.expires());
    }

    @Needs(Right.OWN_ACCOUNT)
    @GetMapping
    Page<TokenView> own(
            Principal caller,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit) {
        int size = Page.limit(limit);
        return Page.of(
                tokens.of(caller.getName(), Page.number(after), size + 1),
                size,
                TokenView::of,
                it -> String.valueOf(it.id()));
    }

    @Needs(Right.OWN_ACCOUNT)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Principal caller, @PathVariable long id, HttpServletRequest request) {
        tokens.revoke(new By(caller.getName(), request.getRemoteAddr()), caller.getName(), id);
    }
}
