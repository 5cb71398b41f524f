package org.bihuan.access;

import java.util.List;
import java.util.Optional;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.password.PasswordRule;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, for the log-in page and for Basic alike. Whatever is wrong, exactly one hash is computed and the same is
 * answered; only the journal learns whether the login is unknown, locked, closed or not activated.
 */
@Component
class PasswordDoor implements AuthenticationProvider {

    private final Logins logins;
    private final PasswordEncoder encoder;
    private final Lockout lockout;
    private final TurnedAway turnedAway;
    private final SecondFactors factors;
    private final String nobodysHash;

    PasswordDoor(
            Logins logins, PasswordEncoder encoder, Lockout lockout, TurnedAway turnedAway, SecondFactors factors) {
        this.logins = logins;
        this.encoder = encoder;
        this.lockout = lockout;
        this.turnedAway = turnedAway;
        this.factors = factors;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String password = String.valueOf(given.getCredentials());
        String address = address(given);
        Optional<Login> account = logins.find(name);
        String hash = account.filter(Login::activated).map(Login::password).orElse(nobodysHash);
        boolean matches = encoder.matches(shortened(password), hash);
        String reason = reason(account.orElse(null), matches, address);
        if (reason == null) {
            return entered(account.orElseThrow(), password, given);
        }
        if (reason.equals("wrong")) {
            lockout.failed(account.orElseThrow(), address);
            turnedAway.written(account.get(), name, address, reason);
        } else {
            lockout.failedAt(address);
            turnedAway.counted(account.orElse(null), name, address, reason);
        }
        throw new BadCredentialsException("refused");
    }

    /** Why not, for the journal; nothing if all is right. Locks are looked at after the hash: what was guessed meanwhile counts. */
    private @Nullable String reason(@Nullable Login account, boolean matches, @Nullable String address) {
        if (account == null) {
            return "unknown";
        }
        if (!account.activated()) {
            return "inactive";
        }
        if (!logins.open(account.login())) {
            return "closed";
        }
        if (lockout.blocked(address)) {
            return "address";
        }
        if (lockout.locked(account.login())) {
            return "locked";
        }
        if (!matches) {
            return "wrong";
        }
        // Whoever has a second factor is in only after its code; until then failures stand, or codes could be guessed
        // for ever.
        boolean in = factors.enrolled(account.login()) || lockout.succeeded(account.login());
        return in ? null : "locked";
    }

    private Authentication entered(Login account, String password, Authentication given) {
        if (encoder.upgradeEncoding(account.password())) {
            logins.rehashed(account, encoder.encode(password));
        }
        var known = UsernamePasswordAuthenticationToken.authenticated(account.login(), null, List.of());
        known.setDetails(given.getDetails());
        return known;
    }

    /** No password is longer, so it is wrong anyhow; hashing a text of megabytes would be work for nothing. */
    private static String shortened(String password) {
        return password.length() > 2 * PasswordRule.LONGEST ? "" : password;
    }

    private static @Nullable String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
