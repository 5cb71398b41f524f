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
    private final Substituting substituting;
    private final StandIn standIn;
    private final Tenure tenure;

    LeavingSubstitutions(
            Roster roster, Substitutions substitutions, Substituting substituting, StandIn standIn, Tenure tenure) {
        this.roster = roster;
        this.substitutions = substitutions;
        this.substituting = substituting;
        this.standIn = standIn;
        this.tenure = tenure;
    }

    /** The journal is written last: whoever ends one of these meanwhile holds its row and waits for the chain. */
    List<Moved> pass(Actor actor, Member leaving, Member successor) {
        LocalDate today = tenure.today();
        var moved = new ArrayList<Moved>();
        var trail = new ArrayList<Runnable>();
        for (Substitution it : substitutions.of(leaving.id())) {
            if (it.overFrom(today)) {
                continue;
            }
            substitutions.end(it.id(), today);
            trail.add(() -> substituting.ended(actor, it));
            String to = Moving.ENDED;
            if (it.substitute().equals(leaving.id())) {
                Member absent = roster.find(actor.congress(), it.absent()).orElseThrow();
                LocalDate from = it.fromOn().isBefore(today) ? today : it.fromOn();
                if (can(successor, absent, from, it.untilOn())) {
                    substitutions.add(absent, successor, from, it.untilOn(), it.reason(), actor.person());
                    trail.add(() -> substituting.made(actor, absent, successor, from, it.untilOn(), it.reason()));
                    to = successor.id();
                }
            }
            moved.add(new Moved("substitution", it.absent(), to));
        }
        trail.forEach(Runnable::run);
        return moved;
    }

    private boolean can(Member successor, Member absent, LocalDate from, LocalDate until) {
        return substitutions.of(successor.id()).stream()
                        .noneMatch(it -> it.absent().equals(successor.id()) && it.within(from, until))
                && standIn.against(successor, absent).isEmpty();
    }
}
