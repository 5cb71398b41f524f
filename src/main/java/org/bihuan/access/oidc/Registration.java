package org.bihuan.access.oidc;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.access.oidc.NotLetIn.Why;
import org.bihuan.journal.Journal;
import org.bihuan.journal.Note;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.People;
import org.bihuan.organization.Tenure;
import org.bihuan.row.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Makes an account without any right for somebody the provider knows; posts are proposed, the security administrator grants them. */
@Service
class Registration {

    /** Accounts that wait for a post; more of them is no county but a provider gone astray. */
    private static final int MOST_WAITING = 500;

    private final Settings settings;
    private final Bindings bindings;
    private final Congresses congresses;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final People people;
    private final Journal journal;
    private final Tenure tenure;
    private final SecureRandom random = new SecureRandom();

    Registration(
            Settings settings,
            Bindings bindings,
            Congresses congresses,
            JdbcClient jdbc,
            Accounts accounts,
            People people,
            Journal journal,
            Tenure tenure) {
        this.settings = settings;
        this.bindings = bindings;
        this.congresses = congresses;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.journal = journal;
        this.tenure = tenure;
    }

    private record Place(String congress, String unit, String post) {

        String written() {
            return unit + "/" + post;
        }
    }

    /** @throws NotLetIn if strangers are not registered, or this one lacks what an account needs */
    void register(Stranger stranger) {
        String login = stranger.login();
        String name = stranger.name();
        if (!settings.register()) {
            throw new NotLetIn(stranger, Why.UNKNOWN);
        }
        if (login == null || name == null) {
            throw new NotLetIn(stranger, Why.UNFIT);
        }
        if (bindings.waiting() >= MOST_WAITING) {
            throw new NotLetIn(stranger, Why.FULL);
        }
        List<Place> mapped = mapped(stranger.groups());
        String congress = congress(mapped).orElseThrow(() -> new NotLetIn(stranger, Why.UNKNOWN));
        String person = "p-" + HexFormat.of().formatHex(fresh());
        people.add(congress, person, name, null, null);
        accounts.open(login, person, null);
        bindings.add(stranger.issuer(), stranger.subject(), login, Arrivals.BY_ITSELF);
        List<Place> proposed =
                mapped.stream().filter(it -> it.congress().equals(congress)).toList();
        proposed.forEach(it -> people.propose(person, it.unit(), it.post(), null, Arrivals.BY_ITSELF));
        bindings.askedFor(
                stranger.issuer(),
                stranger.subject(),
                proposed.stream().map(Place::written).toList());
        journal.append(
                Journal.congress(congress),
                new Note(
                        Arrivals.BY_ITSELF,
                        null,
                        null,
                        "access.registered",
                        login,
                        Map.of(
                                "person",
                                person,
                                "issuer",
                                stranger.issuer(),
                                "subject",
                                stranger.subject(),
                                "proposed",
                                proposed.stream().map(Place::written).toList())));
    }

    /**
     * Asks for the posts that the groups of somebody known map to by now and never did before, as far as he does not hold them. Nothing is taken from him: what a provider says no more is for whoever grants posts.
     */
    void again(Stranger stranger, Actor known) {
        Optional<List<String>> kept = bindings.askedFor(stranger.issuer(), stranger.subject());
        List<String> before = kept.orElse(List.of());
        List<Place> mapped = mapped(stranger.groups()).stream()
                .filter(it -> it.congress().equals(known.congress()))
                .toList();
        var asked = new LinkedHashSet<String>(before);
        mapped.forEach(it -> asked.add(it.written()));
        if (kept.isPresent() && asked.size() == before.size()) {
            return;
        }
        List<Place> missing = mapped.stream()
                .filter(it -> kept.isPresent() && !before.contains(it.written()) && !holds(known.person(), it))
                .toList();
        missing.forEach(it -> people.propose(known.person(), it.unit(), it.post(), null, Arrivals.BY_ITSELF));
        bindings.askedFor(stranger.issuer(), stranger.subject(), List.copyOf(asked));
        if (!missing.isEmpty()) {
            journal.append(
                    Journal.congress(known.congress()),
                    new Note(
                            Arrivals.BY_ITSELF,
                            null,
                            null,
                            "access.postsProposed",
                            known.login(),
                            Map.of(
                                    "issuer",
                                    stranger.issuer(),
                                    "proposed",
                                    missing.stream().map(Place::written).toList())));
        }
    }

    private boolean holds(String person, Place place) {
        return jdbc.sql("select count(*) from post o where o.person = ? and o.unit = ? and o.post = ? and "
                                + tenure.notOver("o"))
                        .params(person, place.unit(), place.post())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<Place> mapped(List<String> groups) {
        return groups.stream()
                .map(settings.mapping()::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(it -> it.split("/"))
                .flatMap(it -> unit(it[0], it[1]).stream())
                .toList();
    }

    /** A unit that is there today; where nothing is, nothing is proposed. */
    private Optional<Place> unit(String unit, String post) {
        return jdbc.sql(
                        "select congress, id as unit, cast(? as varchar(20)) as post from unit where id = ? and closed_on is null")
                .params(post, unit)
                .query(Rows.of(Place.class))
                .optional();
    }

    /** The congress of the first unit mapped; else the one that is set; else the only one. */
    private Optional<String> congress(List<Place> mapped) {
        List<String> all = congresses.all();
        @Nullable String only = all.size() == 1 ? all.get(0) : null;
        return mapped.stream()
                .map(Place::congress)
                .findFirst()
                .or(() -> all.stream().filter(settings.congress()::equals).findFirst())
                .or(() -> settings.congress().isBlank() ? Optional.ofNullable(only) : Optional.empty());
    }

    private byte[] fresh() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return bytes;
    }
}
