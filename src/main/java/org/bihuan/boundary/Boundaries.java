package org.bihuan.boundary;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.digest.Sha256;
import org.bihuan.journal.SystemChain;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The boundaries of a congress, for the map of its statistics. They belong to its units, so whoever administers these supplies them;
 * nothing of what is supervised is in them.
 */
@Service
public class Boundaries {

    private final JdbcClient jdbc;
    private final Units units;
    private final SystemChain chain;
    private final JsonMapper json;
    private final Clock clock;

    Boundaries(JdbcClient jdbc, Units units, SystemChain chain, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.chain = chain;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is known of the file in use.
     *
     * @param datum word of a {@link Datum}
     * @param sha256 fingerprint of what is served, in hexadecimal
     * @param areas how many areas it has
     * @param found how many of them are a unit's
     * @param personName who supplied it
     */
    public record Supplied(
            String file,
            String datum,
            String sha256,
            int areas,
            int found,
            String personName,
            OffsetDateTime suppliedAt) {}

    /** The boundaries as they are drawn, with their fingerprint. */
    public record Drawn(String body, String sha256) {}

    /**
     * What came of supplying a file.
     *
     * @param found units that have an area now
     * @param unknown areas that belong to no unit: drawn, but without a figure
     * @param without units under supervision that have no area
     */
    public record Report(List<Named> found, List<Area> unknown, List<Named> without) {}

    /** A unit. */
    public record Named(String id, String name) {}

    /** An area by its place in the file, the first is 0, and its name there. */
    public record Area(int feature, String name) {}

    /**
     * Takes a file in the place of the one before.
     *
     * @param file name it had
     * @throws Invalid naming each feature that does not fit
     */
    @Transactional
    public Report supply(Actor actor, byte[] bytes, @Nullable String file, @Nullable String datum) {
        Datum given = Datum.of(datum);
        List<Unit> open = units.of(actor.congress()).stream().filter(Unit::open).toList();
        var names = new HashMap<String, String>();
        open.forEach(it -> names.put(it.id(), it.name()));
        BoundaryFile read = BoundaryFile.read(bytes, called(actor, open), names, json);
        String name = file == null || file.isBlank() ? "boundaries.geojson" : file.strip();
        String kept = name.length() > 200 ? name.substring(0, 200) : name;
        jdbc.sql("delete from boundaries where congress = ?")
                .param(actor.congress())
                .update();
        jdbc.sql("""
                        insert into boundaries (congress, file, datum, body, sha256, areas, found, person, supplied_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        actor.congress(),
                        kept,
                        given.word(),
                        read.body(),
                        Sha256.of(read.body()),
                        read.areas(),
                        read.found().size(),
                        actor.person(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        chain.did(
                actor,
                "boundaries.supplied",
                actor.congress(),
                Map.of("file", kept, "sha256", Sha256.of(read.body()), "units", List.copyOf(read.found())));
        return new Report(
                open.stream()
                        .filter(it -> read.found().contains(it.id()))
                        .map(Boundaries::named)
                        .toList(),
                read.unknown().stream()
                        .map(it -> new Area(it.feature(), it.name()))
                        .toList(),
                open.stream()
                        .filter(it -> it.kind().equals("department") && !it.collective())
                        .filter(it -> !read.found().contains(it.id()))
                        .map(Boundaries::named)
                        .toList());
    }

    /**
     * Takes the boundaries away, and with them the map.
     *
     * @throws Missing if there are none
     */
    @Transactional
    public void remove(Actor actor) {
        Supplied supplied = supplied(actor.congress()).orElseThrow(() -> new Missing("boundaries"));
        jdbc.sql("delete from boundaries where congress = ?")
                .param(actor.congress())
                .update();
        chain.did(
                actor,
                "boundaries.removed",
                actor.congress(),
                Map.of("file", supplied.file(), "sha256", supplied.sha256()));
    }

    /** The file in use in a congress, if it has one. */
    @Transactional(readOnly = true)
    public Optional<Supplied> supplied(String congress) {
        return jdbc.sql("""
                        select b.file, b.datum, b.sha256, b.areas, b.found, p.name as person_name, b.supplied_at
                        from boundaries b join person p on p.id = b.person where b.congress = ?""").param(congress).query(Rows.of(Supplied.class)).optional();
    }

    /**
     * The boundaries of a congress as GeoJSON.
     *
     * @throws Missing if it has none
     */
    @Transactional(readOnly = true)
    public Drawn drawn(String congress) {
        return jdbc.sql("select body, sha256 from boundaries where congress = ?")
                .param(congress)
                .query(Rows.of(Drawn.class))
                .optional()
                .orElseThrow(() -> new Missing("boundaries"));
    }

    private static Named named(Unit it) {
        return new Named(it.id(), it.name());
    }

    /** Ids of the open units by id, name and alias. */
    private Map<String, String> called(Actor actor, List<Unit> open) {
        var called = new HashMap<String, String>();
        jdbc.sql("select a.alias, a.unit from unit_alias a join unit u on u.id = a.unit where u.congress = ?"
                        + " and u.closed_on is null")
                .param(actor.congress())
                .query(row -> {
                    called.put(row.getString(1), row.getString(2));
                });
        open.forEach(it -> called.put(it.name(), it.id()));
        open.forEach(it -> called.put(it.id(), it.id()));
        return called;
    }
}
