package org.bihuan.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom of an identity provider a browser came while no account was bound to him. It is kept in the session, where only whoever
 * signs in by the password of the account named finds it, and is asked whether that is he.
 *
 * @param subject the provider's word for the person
 * @param login the account the provider's name or address leads to
 */
public record Arrived(String issuer, String subject, String login) implements Serializable {

    private static final String KEPT = "bihuan.arrived";

    /** Keeps it until the session ends or {@link #forget} is called. */
    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT, this);
    }

    /** What was kept for this account. */
    public static Optional<Arrived> of(HttpServletRequest request, String login) {
        return in(request.getSession(false), login);
    }

    static Optional<Arrived> in(@Nullable HttpSession session, String login) {
        return session != null
                        && session.getAttribute(KEPT) instanceof Arrived it
                        && it.login().equals(login)
                ? Optional.of(it)
                : Optional.empty();
    }

    /** Whatever was answered, it is asked once. */
    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }
}
