package org.bihuan.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands above whom among the congresses. */
@Repository
public class CongressTree {

    private final JdbcClient jdbc;

    CongressTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A congress in the tree.
     *
     * @param parent the one above it; nothing at the top
     */
    public record Place(
            String id, String name, String level, @Nullable String parent) {}

    /** A congress and every one below it, each after the one above it. */
    public List<Place> from(String congress) {
        Map<String, Place> all = all();
        var found = new ArrayList<Place>();
        if (all.containsKey(congress)) {
            found.add(all.get(congress));
        }
        for (int i = 0; i < found.size(); i++) {
            String above = found.get(i).id();
            all.values().stream()
                    .filter(it -> above.equals(it.parent()) && !found.contains(it))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** The congresses that one can share with: those above it, the nearest first, then those below it. */
    public List<Place> inLine(String congress) {
        Map<String, Place> all = all();
        Stream<Place> above = above(all, congress).stream().skip(1).map(all::get);
        return Stream.concat(above, from(congress).stream().skip(1)).toList();
    }

    /** Whether one of two different congresses stands above the other, directly or further up. */
    boolean inLine(String one, String other) {
        Map<String, Place> all = all();
        return !one.equals(other)
                && (above(all, one).contains(other) || above(all, other).contains(one));
    }

    private static List<String> above(Map<String, Place> all, String congress) {
        var path = new ArrayList<String>();
        for (Place at = all.get(congress); at != null && !path.contains(at.id()); at = all.get(parent(at))) {
            path.add(at.id());
        }
        return path;
    }

    private static String parent(Place place) {
        return Objects.requireNonNullElse(place.parent(), "");
    }

    private Map<String, Place> all() {
        var all = new LinkedHashMap<String, Place>();
        jdbc.sql("select id, name, level, parent from congress order by id")
                .query(Rows.of(Place.class))
                .list()
                .forEach(it -> all.put(it.id(), it));
        return all;
    }
}
