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
 * Checks name and password, for the log-in page and for Basic alike. Whatever is wrong, exactly one hash is computed, the same is
 * answered, and the database is asked and told the same number of things, so that the time does not tell either; only the journal learns
 * whether the login is unknown, locked, closed or not activated.
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
        String asked = Logins.possible(name) ? name : "";
        String password = String.valueOf(given.getCredentials());
        String address = address(given);
        Optional<Login> account = logins.find(asked);
        String hash = account.filter(Login::activated).map(Login::password).orElse(nobodysHash);
        boolean matches = encoder.matches(shortened(password), hash);
        // Asked after the hash: what was guessed meanwhile counts. And all of it, whatever is wrong: a question left
        // out can be heard.
        boolean blocked = lockout.blocked(address);
        boolean open = logins.open(asked);
        boolean locked = lockout.locked(asked);
        if (blocked) {
            lockout.failedAt(address);
            turnedAway.counted(null, name, address, "address");
            throw new BadCredentialsException("refused");
        }
        String reason = reason(account.orElse(null), open, locked, matches);
        if (reason != null) {
            lockout.failed(asked, account.orElse(null), address);
            turnedAway.written(account.orElse(null), name, address, reason);
            throw new BadCredentialsException("refused");
        }
        return entered(account.orElseThrow(), password, given);
    }

    /** Why not, for the journal; nothing if all is right. */
    private @Nullable String reason(@Nullable Login account, boolean open, boolean locked, boolean matches) {
        if (account == null) {
            return "unknown";
        }
        if (!account.activated()) {
            return "inactive";
        }
        if (!open) {
            return "closed";
        }
        if (locked) {
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
