package org.bihuan.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts: a person with the posts held today, his own first, and those of the people he is a substitute of 代理.
 *
 * @param succeeded the same posts in units that were merged into these: whoever takes over a unit takes over its files
 * @param origin the address the request came from; nothing for what the program does by itself
 * @param absent whom he is a substitute of today
 * @param behalf by whose right he acts in this use case, where it is not his own
 * @param place the unit by whose post he acts in this use case, where that is known
 */
public record Actor(
        String login,
        String person,
        String name,
        String congress,
        List<Post> posts,
        List<Post> succeeded,
        @Nullable String origin,
        List<Absent> absent,
        @Nullable Absent behalf,
        @Nullable String place) {

    /**
     * A post in a unit.
     *
     * @param post clerk, head, verifier, office, viceChair, council, organ, handler, member, deputy, auditor, or one of
     *     the three administrators
     * @param instead the person who holds it, where the actor is a substitute only
     */
    public record Post(
            String unit, String kind, String post, @Nullable String instead) {

        /** One's own. */
        public Post(String unit, String kind, String post) {
            this(unit, kind, post, null);
        }

        /** How work items name it, for example {@code water/handler}. */
        public String key() {
            return unit + "/" + post;
        }
    }

    /** Somebody with a substitute; the login is the person's id where there is no account. */
    public record Absent(String person, String name, String login) {}

    public Actor {
        posts = List.copyOf(posts);
        succeeded = List.copyOf(succeeded);
        absent = List.copyOf(absent);
    }

    /** One who is nobody's substitute. */
    public Actor(String login, String person, String name, String congress, List<Post> posts, @Nullable String origin) {
        this(login, person, name, congress, posts, List.of(), origin, List.of(), null, null);
    }

    /** The keys by which work items address this person, as himself or as a substitute. */
    public List<String> keys() {
        var keys = new TreeSet<String>();
        all().forEach(post -> keys.add(post.key()));
        persons().forEach(it -> keys.add(personKey(it)));
        return List.copyOf(keys);
    }

    /** The keys he has by his own right, or by the right of this person. */
    public List<String> keys(String holder) {
        var keys = new TreeSet<String>(Set.of(personKey(holder)));
        all().filter(it -> belongs(it, holder)).forEach(it -> keys.add(it.key()));
        return List.copyOf(keys);
    }

    /** The person and everybody he is a substitute of. */
    public List<String> persons() {
        var all = new ArrayList<>(List.of(person));
        absent.forEach(it -> all.add(it.person()));
        return List.copyOf(all);
    }

    /** Who counts as having acted in this use case: the person, and by whose right. */
    public List<String> counted() {
        return behalf == null ? List.of(person) : List.of(person, behalf.person());
    }

    /** Every right by which he can act at one of these addresses: his own first. */
    public List<Actor> by(Collection<String> addresses) {
        return persons().stream()
                .filter(holder -> keys(holder).stream().anyMatch(addresses::contains))
                .map(holder -> as(holder, place(holder, addresses)))
                .toList();
    }

    /** As he acts at these addresses: by his own right if that will do. */
    public Actor at(Collection<String> addresses) {
        return by(addresses).stream().findFirst().orElse(this);
    }

    /** As he acts where one of these posts is asked for: by his own right if that will do. */
    public Actor holding(Collection<String> wanted) {
        return at(posts.stream()
                .filter(it -> wanted.contains(it.post()))
                .map(Post::key)
                .toList());
    }

    private @Nullable String place(String holder, Collection<String> addresses) {
        return held(holder)
                .filter(it -> addresses.contains(it.key()))
                .map(Post::unit)
                .findFirst()
                .orElse(null);
    }

    private Stream<Post> held(String holder) {
        return posts.stream().filter(it -> belongs(it, holder));
    }

    private boolean belongs(Post post, String holder) {
        return holder.equals(Objects.requireNonNullElse(post.instead(), person));
    }

    /** By the right of this person: himself, or one he is a substitute of. */
    public Actor as(String holder) {
        return as(holder, null);
    }

    private Actor as(String holder, @Nullable String place) {
        Absent whose = absent.stream()
                .filter(it -> it.person().equals(holder))
                .findFirst()
                .orElse(null);
        return new Actor(login, person, name, congress, posts, succeeded, origin, absent, whose, place);
    }

    /** The account of the person by whose right he acts, for the journal; nothing where it is his own. */
    public @Nullable String behalfLogin() {
        return behalf == null ? null : behalf.login();
    }

    /** The person by whose right he acts; nothing where it is his own. */
    public @Nullable String behalfPerson() {
        return behalf == null ? null : behalf.person();
    }

    /** Those he acts for, himself first, who hold one of these posts and one on the congress's side: only they can be in a project group. */
    List<String> inGroups(Set<String> wanted) {
        return persons().stream()
                .filter(holder -> Unit.joins(held(holder).map(Post::kind).toList()))
                .filter(holder -> held(holder).anyMatch(it -> wanted.contains(it.post())))
                .toList();
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

    /** The unit the person is recorded with: the one whose post he acts by, else that of the first post of whose right it is. */
    public String unit() {
        if (place != null) {
            return place;
        }
        return posts.stream()
                .filter(it -> Objects.equals(it.instead(), behalfPerson()))
                .findFirst()
                .orElse(posts.get(0))
                .unit();
    }

    /** Whether the person works inside the congress and may read its drafts; a member or deputy does not by that alone. */
    public boolean insider() {
        return holds(Posts.INSIDE);
    }
}
