package org.bihuan.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Sides;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Asks units and colleagues on the supervised side for their opinion on a problem 加签; each answers for itself. */
@Component
class Countersign implements Act {

    private final Countersigners countersigners;
    private final Sides sides;

    Countersign(Countersigners countersigners, Sides sides) {
        this.countersigners = countersigners;
        this.sides = sides;
    }

    @Override
    public Set<String> needs() {
        return Set.of("units", "persons", "question");
    }

    @Override
    public List<Reason> check(Submission it) {
        var reasons = new ArrayList<Reason>();
        List<String> asked = addressees(it);
        if (asked.isEmpty()) {
            reasons.add(Reason.of("countersign.nobody"));
        }
        for (String addressee : asked) {
            if (countersigners.asked(it.requiredProblem(), addressee)) {
                reasons.add(Reason.of("countersign.twice", countersigners.name(addressee)));
            }
            if (it.actor().keys().contains(addressee) || it.actor().unit().equals(addressee)) {
                reasons.add(Reason.of("countersign.oneself"));
            }
        }
        for (String person : it.fields().ids("persons")) {
            if (!sides.same(it.actor(), person, it.matter())) {
                reasons.add(Reason.of("countersign.otherSide", countersigners.name(Actor.personKey(person))));
            }
        }
        return reasons;
    }

    @Override
    public Applied apply(Submission it) {
        List<String> asked = addressees(it);
        asked.forEach(addressee -> countersigners.ask(it, addressee, it.fields().requiredText("question")));
        return new Applied(Map.of("addressees", asked), Map.of("countersigners", asked));
    }

    private static List<String> addressees(Submission it) {
        var all = new ArrayList<>(it.fields().ids("units"));
        it.fields().ids("persons").forEach(person -> all.add(Actor.personKey(person)));
        return all;
    }
}
