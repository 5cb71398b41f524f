package org.bihuan.staffing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Unit;
import org.bihuan.organization.Units;
import org.bihuan.organization.Wall;
import org.bihuan.refusal.Reason;
import org.springframework.stereotype.Component;

/** Who can take the place of whom, as a substitute or as a successor, and if not, why. */
@Component
class StandIn {

    private static final Set<String> PERSONAL = Set.of("member", "deputy");

    private final Roster roster;
    private final Accounts accounts;
    private final Units units;

    StandIn(Roster roster, Accounts accounts, Units units) {
        this.roster = roster;
        this.accounts = accounts;
        this.units = units;
    }

    /** Why one cannot take another's place: other role, other side of the wall, nobody who could come in. */
    List<Reason> against(Member one, Member other) {
        var reasons = new ArrayList<Reason>();
        if (one.id().equals(other.id())) {
            reasons.add(Reason.of("substitution.oneself"));
        } else if (!one.role().equals(other.role())) {
            reasons.add(Reason.of("substitution.role", one.name(), other.name()));
        } else if (accounts.of(one.congress(), one.id()).isEmpty()) {
            reasons.add(Reason.of("substitution.cannotComeIn", one.name()));
        } else if (!sides(one).containsAll(sides(other)) || apart(one, other)) {
            reasons.add(Reason.of("substitution.side", one.name(), other.name()));
        }
        return reasons;
    }

    /** Whether anything can be done in somebody's place: a deputy's mandate is his own. */
    boolean hasTransferable(Member absent) {
        return roster.held(absent.id()).stream().anyMatch(it -> !PERSONAL.contains(it.post()));
    }

    /** Whether two work in one unit, or under one organ. */
    boolean colleagues(Member one, Member other) {
        Set<String> shared = new HashSet<>(bodies(one));
        shared.retainAll(bodies(other));
        return !shared.isEmpty();
    }

    private Set<String> bodies(Member it) {
        var all = new HashSet<String>();
        for (HeldPost held : roster.held(it)) {
            all.add(held.unit());
            units.find(it.congress(), held.unit()).map(Unit::organ).ifPresent(all::add);
        }
        return all;
    }

    private boolean apart(Member one, Member other) {
        return roster.held(one).stream()
                .anyMatch(mine ->
                        roster.held(other).stream().anyMatch(theirs -> Wall.between(mine.post(), theirs.post())));
    }

    /** Congress or supervised: nothing is handed over the wall between them. */
    private Set<Boolean> sides(Member it) {
        return roster.held(it).stream()
                .map(held -> held.kind().equals("organ") || held.kind().equals("department"))
                .collect(Collectors.toSet());
    }
}
