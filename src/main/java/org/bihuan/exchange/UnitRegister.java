package org.bihuan.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.journal.SystemChain;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Counters;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.permission.Right;
import org.bihuan.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The register of units as lists are read against it. */
@Component
class UnitRegister {

    private static final String KIND = "department";

    private static final Pattern COUNTY = Pattern.compile("^(.{2,12}?[县市区旗州省])");

    private final Units units;
    private final Congresses congresses;
    private final Counters counters;
    private final SystemChain chain;

    UnitRegister(Units units, Congresses congresses, Counters counters, SystemChain chain) {
        this.units = units;
        this.congresses = congresses;
        this.counters = counters;
        this.chain = chain;
    }

    /** The names of a congress's supervised units, in every form they are known by. */
    UnitMatcher names(String congress) {
        Matcher county = COUNTY.matcher(congresses.get(congress).name());
        List<Unit> all = units.of(congress).stream().filter(Unit::supervised).toList();
        return new UnitMatcher(
                all.stream()
                        .filter(Unit::open)
                        .map(it -> new KnownUnit(it.id(), it.name(), it.aliases(), former(it, all), it.collective()))
                        .toList(),
                county.find() ? county.group(1) : "");
    }

    /** All that {@link #names} are made of, to be compared. */
    Object state(String congress) {
        return List.of(congresses.get(congress).name(), units.of(congress));
    }

    /** What it was called before, and what the units were called that it stands in the place of. */
    private static List<String> former(Unit unit, List<Unit> all) {
        return Stream.concat(
                        unit.formerNames().stream(),
                        all.stream()
                                .filter(it -> unit.id().equals(it.successor()))
                                .flatMap(it -> Stream.of(List.of(it.name()), it.aliases(), it.formerNames())
                                        .flatMap(List::stream)))
                .distinct()
                .toList();
    }

    /** A key in which two spellings of a new name are equal. */
    java.util.function.UnaryOperator<String> key() {
        var plain = new UnitMatcher(List.of(), "");
        return plain::key;
    }

    /** Units are the system administrator's to register; whose those of a list are besides, the policy says. */
    void demand(Actor actor, boolean createUnits) {
        if (createUnits) {
            Right.REGISTER_LISTED_UNITS.demand(actor);
        }
    }

    /**
     * Registers new units under an organ; their ids by key. Whoever registers the same name meanwhile is kept out by the database.
     *
     * @throws Refused if a unit of one of these names is there already
     */
    Map<String, String> create(String congress, String organ, Set<String> names) {
        var created = new LinkedHashMap<String, String>();
        UnitMatcher known = names(congress);
        for (String name : names) {
            String id = fresh();
            boolean collective = known.find(name).collective();
            units.free(congress, name);
            try {
                units.add(new Unit(id, congress, name, KIND, organ, collective, List.of()));
            } catch (DuplicateKeyException meanwhile) {
                throw Refused.because("unit.nameTaken", name);
            }
            created.put(key().apply(name), id);
        }
        return created;
    }

    /** Tells the system chain of each, for the audit administrator; at the end, as nobody writes there until the transaction ends. */
    void tell(Actor actor, String organ, String matter, Map<String, String> created) {
        Actor by = actor.holding(Right.REGISTER_LISTED_UNITS.posts());
        created.values()
                .forEach(id -> chain.did(
                        by,
                        "unit.created",
                        id,
                        Map.of(
                                "name",
                                units.name(id, null),
                                "kind",
                                KIND,
                                "organ",
                                organ,
                                "origin",
                                "import",
                                "matter",
                                matter)));
    }

    /** An id nobody has. */
    private String fresh() {
        String id;
        do {
            id = "new-unit-" + counters.next("unit");
        } while (units.taken(id));
        return id;
    }

    /** What units are called, one after the other. */
    String named(String congress, List<String> ids) {
        return units.of(congress).stream()
                .filter(it -> ids.contains(it.id()))
                .map(Unit::name)
                .collect(Collectors.joining("、"));
    }

    /** The organs these units belong to; the government where all of them are new. */
    List<String> organs(String congress, List<@Nullable String> ids) {
        var known = units.of(congress).stream().filter(Unit::open).toList();
        List<String> organs = known.stream()
                .filter(it -> ids.contains(it.id()))
                .map(it -> it.kind().equals("organ") ? it.id() : it.organ())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return organs.isEmpty()
                ? known.stream()
                        .filter(it -> it.kind().equals("department"))
                        .map(Unit::organ)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : organs;
    }
}
