package org.bihuan.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.factor.FactorRule;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.login.Login;
import org.bihuan.access.login.Logins;
import org.bihuan.access.password.Passwords;
import org.bihuan.organization.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Whether a session still holds, asked at each request of a page. The session itself keeps only the number of its row; rights, limits and
 * what is yet to be done are read anew, so that a change takes effect at once and every node agrees.
 */
@Component
public class SessionCheck {

    private static final String NUMBER = "bihuan.session";
    private static final String SEEN = "bihuan.seen";

    /** The container's own timer only frees memory; ours comes first. */
    private static final Duration SPARE = Duration.ofMinutes(5);

    private final AccountSessions sessions;
    private final SessionRule rule;
    private final Logins logins;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final FactorRule factorRule;
    private final Clock clock;

    SessionCheck(
            AccountSessions sessions,
            SessionRule rule,
            Logins logins,
            Passwords passwords,
            SecondFactors factors,
            FactorRule factorRule,
            Clock clock) {
        this.sessions = sessions;
        this.rule = rule;
        this.logins = logins;
        this.passwords = passwords;
        this.factors = factors;
        this.factorRule = factorRule;
        this.clock = clock;
    }

    /** The number of the session a request belongs to. */
    public static @Nullable Long number(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(NUMBER);
    }

    /** Writes the session down in which somebody has just come in. */
    public void begin(HttpServletRequest request, Authentication who) {
        Long former = number(request);
        if (former != null) {
            sessions.end(former, "logout");
        }
        String door = who instanceof UsernamePasswordAuthenticationToken ? "page" : "oidc";
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) rule.idle().plus(SPARE).toSeconds());
        session.setAttribute(SEEN, clock.instant());
        session.setAttribute(
                NUMBER, sessions.begin(who.getName(), door, request.getRemoteAddr(), request.getHeader("User-Agent")));
    }

    /**
     * How long a session lasts yet.
     *
     * @param idle without another request
     * @param longest whatever is asked
     */
    public record Remaining(Duration idle, Duration longest) {}

    /** How long the session of a request, which has just been seen, lasts yet. */
    public Remaining remaining(HttpServletRequest request, String login) {
        Set<String> posts = logins.posts(login);
        boolean administrator = posts.stream().anyMatch(Posts.ADMINISTRATORS::contains);
        Duration longest = Optional.ofNullable(number(request))
                .flatMap(sessions::open)
                .map(it ->
                        Duration.between(clock.instant(), it.began().toInstant().plus(rule.longest())))
                .orElse(rule.longest());
        return new Remaining(administrator ? rule.administratorsIdle() : rule.idle(), longest);
    }

    /** Somebody leaves. */
    public void leave(HttpServletRequest request) {
        Long number = number(request);
        if (number != null) {
            sessions.end(number, "logout");
        }
    }

    /** What is yet to be done in a session that holds; nothing if it is over. */
    Optional<Step> step(HttpServletRequest request, Authentication who) {
        Optional<Login> account = logins.find(who.getName()).filter(it -> logins.open(it.login()));
        if (account.isEmpty()) {
            leave(request);
            return Optional.empty();
        }
        if (number(request) == null) {
            begin(request, who);
        }
        return Optional.ofNullable(number(request))
                .flatMap(sessions::open)
                .filter(it -> it.login().equals(who.getName()))
                .flatMap(it -> step(request.getSession(), it, account.get()));
    }

    private Optional<Step> step(HttpSession kept, AccountSession session, Login account) {
        Instant now = clock.instant();
        Set<String> posts = logins.posts(account.login());
        boolean administrator = posts.stream().anyMatch(Posts.ADMINISTRATORS::contains);
        Instant lastSeen = kept.getAttribute(SEEN) instanceof Instant seen
                ? seen
                : session.seen().toInstant();
        String over = session.over(rule, administrator, lastSeen, now);
        if (over != null) {
            sessions.end(session.id(), over);
            return Optional.empty();
        }
        kept.setAttribute(SEEN, now);
        sessions.seen(session);
        return Optional.of(step(kept, session, account, posts));
    }

    private Step step(HttpSession kept, AccountSession session, Login account, Set<String> posts) {
        boolean enrolled = factors.enrolled(account.login());
        if (enrolled && !session.secondFactor()) {
            return Step.CODE;
        }
        if (session.door().equals("page") && passwords.expired(account.passwordAt())) {
            return Step.PASSWORD;
        }
        if (!enrolled && factorRule.required(posts)) {
            return Step.ENROL;
        }
        // Only a password proves it: whoever came by the provider again has proved nothing new.
        boolean proved = session.door().equals("page");
        return proved && Arrived.in(kept, account.login()).isPresent() ? Step.JOIN : Step.NONE;
    }
}
