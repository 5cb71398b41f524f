package org.bihuan.access.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How far a token reaches, always within what its owner may at that moment.
 *
 * @param areas empty for all there is
 */
record Reach(Scope scope, Set<Area> areas) {

    /** All the owner may. */
    static final Reach FULL = new Reach(Scope.WRITE, Set.of());

    private static final String ADDRESSES = "/api/v1/";

    Reach {
        areas = Set.copyOf(areas);
    }

    static Reach of(String scope, @Nullable String areas) {
        Set<Area> within = areas == null
                ? Set.of()
                : Arrays.stream(areas.split(",")).map(Area::of).collect(Collectors.toSet());
        return new Reach(Scope.of(scope), within);
    }

    /** The areas in their order, with commas between them. */
    @Nullable
    String areaWords() {
        return areas.isEmpty()
                ? null
                : EnumSet.copyOf(areas).stream().map(Area::word).collect(Collectors.joining(","));
    }

    /**
     * Why a request lies outside, if it does. An address no area knows is open to a token without areas only.
     *
     * @param path without the context path, as it was sent
     */
    Optional<Reason> refusal(String method, String path) {
        if (!scope.allows(method)) {
            return Optional.of(Reason.of("token.readOnly", method));
        }
        String word =
                path.startsWith(ADDRESSES) ? path.substring(ADDRESSES.length()).split("/", 2)[0] : "";
        return areas.isEmpty() || areas.stream().anyMatch(it -> it.holds(word))
                ? Optional.empty()
                : Optional.of(Reason.of("token.otherArea", word, String.valueOf(areaWords())));
    }
}
