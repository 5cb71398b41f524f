package org.bihuan.permission.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.permission.Right;
import org.jspecify.annotations.Nullable;

/** Whoever calls, with the posts held when the request came; kept for that one request. */
public final class KnownCaller {

    private static final String ATTRIBUTE = KnownCaller.class.getName();
    private static final String RIGHT = ATTRIBUTE + ".right";

    private KnownCaller() {}

    static void remember(HttpServletRequest request, Actor actor, Right right) {
        request.setAttribute(ATTRIBUTE, actor);
        request.setAttribute(RIGHT, right);
    }

    /** The account by whose right alone he may call what he calls; nothing where his own will do. */
    public static @Nullable String behalf(HttpServletRequest request) {
        return of(request)
                .map(it -> it.holding(((Right) request.getAttribute(RIGHT)).posts()))
                .map(Actor::behalfLogin)
                .orElse(null);
    }

    /** The actor a right was asked of already; nothing where none was needed. */
    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }
}
