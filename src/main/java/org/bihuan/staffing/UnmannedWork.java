package org.bihuan.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Marks;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open work that is addressed to posts, and of them to none that anybody can act at today. */
@Repository
class UnmannedWork {

    private static final String OPEN =
            " from work_item w join work_post k on k.work_item = w.id where w.congress = ? and w.state = 'open'";

    private final JdbcClient jdbc;
    private final Tenure tenure;

    UnmannedWork(JdbcClient jdbc, Tenure tenure) {
        this.jdbc = jdbc;
        this.tenure = tenure;
    }

    /**
     * One task.
     *
     * @param party words of the model, with a comma between them
     * @param unit that is named first of those it waits at
     */
    record Item(
            long id,
            String matter,
            @Nullable String problem,
            String party,
            @Nullable String addressee,
            String unit) {

        /** Whom its model asks. */
        Stream<String> parties() {
            return Stream.of(party.split(","));
        }
    }

    /** All of a congress. */
    List<Item> of(String congress) {
        return items(posts("", List.of(congress)));
    }

    /** Those that wait at one of these posts. */
    List<Item> at(String congress, Collection<String> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        var parameters = new ArrayList<Object>(List.of(congress));
        parameters.addAll(posts);
        return items(posts(
                " and w.id in (select x.work_item from work_post x where x.post in (" + Marks.of(List.copyOf(posts))
                        + "))",
                parameters));
    }

    /** Where somebody can act today who can come in. */
    Set<String> manned() {
        return new HashSet<>(jdbc.sql("select distinct t.address from " + tenure.acting()
                        + " t join account a on a.person = t.person where " + tenure.open("a"))
                .query(String.class)
                .list());
    }

    /** The addresses of each. */
    private Map<Long, Set<String>> posts(String which, List<Object> parameters) {
        var all = new TreeMap<Long, Set<String>>();
        jdbc.sql("select w.id, k.post" + OPEN + which).params(parameters).query(row -> {
            all.computeIfAbsent(row.getLong(1), it -> new TreeSet<>()).add(row.getString(2));
        });
        return all;
    }

    private List<Item> items(Map<Long, Set<String>> addressed) {
        if (addressed.isEmpty()) {
            return List.of();
        }
        Set<String> manned = manned();
        return addressed.entrySet().stream()
                .filter(it -> it.getValue().stream().noneMatch(manned::contains))
                .flatMap(it -> it.getValue().stream()
                        .filter(post -> !post.startsWith(Actor.personKey("")))
                        .findFirst()
                        .map(post -> item(it.getKey(), post))
                        .stream())
                .toList();
    }

    private Item item(long id, String post) {
        return jdbc.sql("select id, matter, problem, party, addressee, cast(? as varchar(40)) as unit from work_item"
                        + " where id = ?")
                .params(post.substring(0, post.lastIndexOf('/')), id)
                .query(Rows.of(Item.class))
                .single();
    }

    /**
     * Addresses it to these posts too, if it is still open; those it has are kept, for whoever holds them one day.
     *
     * @return whether it was not addressed to them before: another node may have been quicker
     */
    boolean address(long id, Collection<String> posts) {
        int added = posts.stream()
                .mapToInt(post -> jdbc.sql(
                                "insert into work_post (work_item, post) select w.id, cast(? as varchar(100))"
                                        + " from work_item w where w.id = ? and w.state = 'open'"
                                        + " and not exists (select 1 from work_post x where x.work_item = w.id and x.post = ?)")
                        .params(post, id, post)
                        .update())
                .sum();
        if (added == 0) {
            return false;
        }
        jdbc.sql("update work_item set rev = rev + 1 where id = ?").param(id).update();
        return true;
    }
}
