package org.bihuan.permission.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bihuan.organization.Actor;

/** Whoever calls, with the posts held when the request came; kept for that one request. */
public final class KnownCaller {

    private static final String ATTRIBUTE = KnownCaller.class.getName();

    private KnownCaller() {}

    static void remember(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }

    /** The actor a right was asked of already; nothing where none was needed. */
    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }
}
