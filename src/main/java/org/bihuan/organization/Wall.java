package org.bihuan.organization;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The wall between the congress and those it supervises: nobody works on both sides at a time. Members of a standing committee hold no
 * office of an organ it supervises (地方组织法第四十七条); no more do its staff. A deputy's mandate is no office, and heads of
 * departments have one often enough: it stands beside either side, and shows only what was published.
 */
public final class Wall {

    private static final Set<String> CONGRESS = congress();

    private Wall() {}

    /** Whether it stands between two posts. */
    public static boolean between(String one, String other) {
        return across(one, other) || across(other, one);
    }

    /** The first of these posts, each a {@code unit/post}, that it keeps from another. */
    public static Optional<String> against(Collection<String> held, String post) {
        return held.stream().filter(it -> between(name(it), name(post))).findFirst();
    }

    private static boolean across(String one, String other) {
        return CONGRESS.contains(one) && Posts.SUPERVISED.contains(other);
    }

    private static String name(String post) {
        return post.substring(post.indexOf('/') + 1);
    }

    private static Set<String> congress() {
        var all = new TreeSet<>(Posts.INSIDE);
        all.add("member");
        return Set.copyOf(all);
    }
}
