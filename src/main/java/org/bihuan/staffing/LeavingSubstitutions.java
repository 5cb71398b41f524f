package org.bihuan.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Tenure;
import org.bihuan.staffing.Departure.Moved;
import org.springframework.stereotype.Component;

/** The substitutions of somebody who leaves: nobody stands in for him any more, and the successor stands in for others. */
@Component
class LeavingSubstitutions {

    private final Roster roster;
    private final Substitutions substitutions;
    private final StandIn standIn;
    private final Tenure tenure;

    LeavingSubstitutions(Roster roster, Substitutions substitutions, StandIn standIn, Tenure tenure) {
        this.roster = roster;
        this.substitutions = substitutions;
        this.standIn = standIn;
        this.tenure = tenure;
    }

    List<Moved> pass(Actor actor, Member leaving, Member successor) {
        LocalDate today = tenure.today();
        var moved = new ArrayList<Moved>();
        for (Substitution it : substitutions.of(leaving.id())) {
            if (it.overFrom(today)) {
                continue;
            }
            substitutions.end(it.id(), today);
            boolean passed = it.substitute().equals(leaving.id()) && passed(actor, it, successor, today);
            moved.add(new Moved("substitution", it.absent(), passed ? successor.id() : Moving.ENDED));
        }
        return moved;
    }

    private boolean passed(Actor actor, Substitution it, Member successor, LocalDate today) {
        Member absent = roster.find(actor.congress(), it.absent()).orElseThrow();
        LocalDate from = it.fromOn().isBefore(today) ? today : it.fromOn();
        boolean away = substitutions.of(successor.id()).stream()
                .anyMatch(other -> other.absent().equals(successor.id()) && other.within(from, it.untilOn()));
        if (away || !standIn.against(successor, absent).isEmpty()) {
            return false;
        }
        substitutions.add(absent, successor, from, it.untilOn(), it.reason(), actor.person());
        return true;
    }
}
