package org.bihuan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.factor.FactorRule;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.password.Passwords;
import org.bihuan.access.token.TokenFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * What stands in the way of a caller of the API whose name and password, or token, are right. A password alone is not enough for an
 * account with a second factor, so Basic is refused for it, except to get a token (or change the password) with a code beside it.
 * Whoever owes a second factor by his posts gets nowhere without, with a token neither.
 */
@Component
class ApiStanding {

    /** Carries the code of the second factor. */
    static final String CODE = "X-Second-Factor";

    private static final String TOKENS = "/api/v1/tokens";
    private static final String OWN_PASSWORD = "/api/v1/me/password";

    private final Logins logins;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final FactorRule rule;
    private final Lockout lockout;

    ApiStanding(Logins logins, Passwords passwords, SecondFactors factors, FactorRule rule, Lockout lockout) {
        this.logins = logins;
        this.passwords = passwords;
        this.factors = factors;
        this.rule = rule;
        this.lockout = lockout;
    }

    /** Whether the account is still there and open. */
    Optional<Login> account(String login) {
        return logins.find(login).filter(it -> logins.open(it.login()));
    }

    /** Code of the sentence that says what is in the way; nothing if nothing is. */
    @Nullable
    String reason(Login account, Authentication who, HttpServletRequest request) {
        // By what let the caller in, not by what the request looks like: whatever is no token was a password.
        if (TokenFilter.letIn(who)) {
            return owed(account) ? "access.api.enrol" : null;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String factor = factor(account, request, path);
        if (factor != null) {
            return factor;
        }
        return passwords.expired(account.passwordAt()) && !path.equals(OWN_PASSWORD) ? "access.api.expired" : null;
    }

    /** Whether a second factor is due and there is none, by the posts of this moment: a token may be older than the post. */
    private boolean owed(Login account) {
        return rule.required(logins.posts(account.login())) && !factors.enrolled(account.login());
    }

    private @Nullable String factor(Login account, HttpServletRequest request, String path) {
        if (!factors.enrolled(account.login())) {
            return owed(account) ? "access.api.enrol" : null;
        }
        String code = request.getHeader(CODE);
        boolean here = request.getMethod().equals("POST")
                && Set.of(TOKENS, OWN_PASSWORD).contains(path);
        if (code == null || !here) {
            return "access.api.secondFactor";
        }
        if (lockout.locked(account.login()) || !factors.take(account, code, request.getRemoteAddr())) {
            lockout.failed(account, request.getRemoteAddr());
            return "access.api.code";
        }
        return lockout.succeeded(account.login()) ? null : "access.api.code";
    }
}
