package org.bihuan.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.matter.Matter;
import org.bihuan.matter.Matters;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Units;
import org.bihuan.task.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Resolves the parties of a model to posts, from the matter's and the problem's own data. For a unit that was merged acts the one that
 * stands in its place today.
 */
@Component
class PartyPosts implements Parties {

    private final Matters matters;
    private final Problems problems;
    private final Units units;
    private final JdbcClient jdbc;

    PartyPosts(Matters matters, Problems problems, Units units, JdbcClient jdbc) {
        this.matters = matters;
        this.problems = problems;
        this.units = units;
        this.jdbc = jdbc;
    }

    @Override
    public List<String> posts(String party, String matterId, @Nullable String problem, @Nullable String addressee) {
        Matter matter = matters.get(matterId);
        String congress = matter.congress();
        return switch (party) {
            case "hostCommittee" -> staff(units.standing(matter.hostCommittee()), "clerk", "head");
            case "committeeHead" -> staff(units.standing(matter.hostCommittee()), "head");
            case "projectGroup" -> group(matter);
            case "verifiers" -> staff(units.standing(matter.hostCommittee()), "verifier");
            case "generalOffice" -> staff(units.only(congress, "generalOffice").id(), "office");
            case "viceChair" -> staff(units.only(congress, "leadership").id(), "viceChair");
            case "council" -> staff(units.only(congress, "leadership").id(), "council");
            case "members" -> staff(units.only(congress, "deputies").id(), "member");
            case "deputies" -> staff(units.only(congress, "deputies").id(), "deputy");
            case "organ" -> staff(units.standing(matter.organ()), "organ");
            case "leadUnit" ->
                handlers(matter, problems.get(needed(party, problem)).leadUnit());
            case "assistingUnits" ->
                problems.assisting(needed(party, problem)).stream()
                        .flatMap(unit -> handlers(matter, unit).stream())
                        .toList();
            case "assistingUnit", "addressedUnit", "countersigner" -> asked(matter, addressee);
            default -> throw new IllegalArgumentException("no party is called " + party);
        };
    }

    private List<String> group(Matter matter) {
        var posts = new ArrayList<>(staff(units.standing(matter.hostCommittee()), "clerk", "head"));
        jdbc.sql("select person from matter_person where matter = ?")
                .param(matter.id())
                .query(String.class)
                .list()
                .forEach(person -> posts.add(Actor.personKey(person)));
        return posts;
    }

    private List<String> asked(Matter matter, @Nullable String addressee) {
        if (addressee == null) {
            return List.of();
        }
        return addressee.startsWith(Actor.personKey("")) ? List.of(addressee) : handlers(matter, addressee);
    }

    /** A unit without anybody who could act is acted for by its organ's office, so that nothing is stuck. */
    private List<String> handlers(Matter matter, String of) {
        String unit = units.standing(of);
        return units.staffed(unit) ? staff(unit, "handler", "organ") : staff(units.standing(matter.organ()), "organ");
    }

    private static List<String> staff(String unit, String... posts) {
        return Stream.of(posts).map(post -> unit + "/" + post).toList();
    }

    private static String needed(String party, @Nullable String problem) {
        if (problem == null) {
            throw new IllegalArgumentException("party " + party + " needs a problem");
        }
        return problem;
    }
}
