package org.bihuan.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts: a person with the posts held today.
 *
 * @param succeeded the same posts in units that were merged into these: whoever takes over a unit takes over its files
 * @param origin the address the request came from; nothing for what the program does by itself
 */
public record Actor(
        String login,
        String person,
        String name,
        String congress,
        List<Post> posts,
        List<Post> succeeded,
        @Nullable String origin) {

    /**
     * A post in a unit.
     *
     * @param post clerk, head, verifier, office, viceChair, council, organ, handler, member, deputy, auditor, or one of
     *     the three administrators
     */
    public record Post(String unit, String kind, String post) {

        /** How work items name it, for example {@code water/handler}. */
        public String key() {
            return unit + "/" + post;
        }
    }

    private static final Set<String> INSIDE =
            Set.of("clerk", "head", "verifier", "office", "viceChair", "council", "auditor");

    public Actor {
        posts = List.copyOf(posts);
        succeeded = List.copyOf(succeeded);
    }

    /** One whose units took over no other. */
    public Actor(String login, String person, String name, String congress, List<Post> posts, @Nullable String origin) {
        this(login, person, name, congress, posts, List.of(), origin);
    }

    /** The keys by which work items address this person. */
    public List<String> keys() {
        var keys = new TreeSet<String>();
        all().forEach(post -> keys.add(post.key()));
        keys.add(personKey(person));
        return List.copyOf(keys);
    }

    /** How a work item addresses one person. */
    public static String personKey(String person) {
        return "person/" + person;
    }

    /** Whether the person holds one of these posts, whatever the unit. */
    public boolean holds(Collection<String> wanted) {
        return posts.stream().anyMatch(post -> wanted.contains(post.post()));
    }

    /** The units in which the person holds one of these posts, his own first, then those merged into them. */
    public List<String> unitsAs(Set<String> wanted) {
        return all().filter(post -> wanted.contains(post.post()))
                .map(Post::unit)
                .distinct()
                .toList();
    }

    /** The units of the person, and those merged into them. */
    public List<String> units() {
        return all().map(Post::unit).distinct().toList();
    }

    private Stream<Post> all() {
        return Stream.concat(posts.stream(), succeeded.stream());
    }

    /** As {@link #unitsAs}, without units that were merged. */
    public List<String> ownUnitsAs(Set<String> wanted) {
        return posts.stream()
                .filter(post -> wanted.contains(post.post()))
                .map(Post::unit)
                .distinct()
                .toList();
    }

    /** The unit the person is recorded with: the one of the first post. */
    public String unit() {
        return posts.get(0).unit();
    }

    /** Whether the person works inside the congress and may read its drafts; a member or deputy does not by that alone. */
    public boolean insider() {
        return holds(INSIDE);
    }
}
