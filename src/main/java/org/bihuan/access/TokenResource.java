package org.bihuan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.bihuan.journal.SystemChain;
import org.bihuan.permission.Needs;
import org.bihuan.permission.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges a name and password (Basic) for a token. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenResource {

    private final Tokens tokens;
    private final SystemChain chain;

    TokenResource(Tokens tokens, SystemChain chain) {
        this.tokens = tokens;
        this.chain = chain;
    }

    @Needs(Right.OWN_ACCOUNT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.Issued issue(Principal caller, HttpServletRequest request) {
        Tokens.Issued issued = tokens.issue(caller.getName());
        chain.entered(caller.getName(), request.getRemoteAddr(), "token");
        return issued;
    }
}
