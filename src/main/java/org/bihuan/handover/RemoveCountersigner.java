package org.bihuan.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.engine.Processes;
import org.bihuan.organization.Actor;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Asks a countersigner no more who has not answered yet 减签; what was answered stays. */
@Component
class RemoveCountersigner implements Act {

    private final Countersigners countersigners;
    private final Processes processes;

    RemoveCountersigner(Countersigners countersigners, Processes processes) {
        this.countersigners = countersigners;
        this.processes = processes;
    }

    @Override
    public Set<String> needs() {
        return Set.of("unit", "person", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        Optional<String> addressee = addressee(it);
        if (addressee.isEmpty()) {
            return List.of(Reason.of("countersign.oneOf"));
        }
        String name = countersigners.name(addressee.get());
        return countersigners
                .newest(it.requiredProblem(), addressee.get())
                .map(last -> switch (last.state()) {
                    case "asked" -> List.<Reason>of();
                    case "answered" -> List.of(Reason.of("countersign.answered", name));
                    default -> List.of(Reason.of("countersign.notAsked", name));
                })
                .orElseGet(() -> List.of(Reason.of("countersign.notAsked", name)));
    }

    @Override
    public Applied apply(Submission it) {
        String addressee = addressee(it).orElseThrow();
        countersigners.end(it.requiredProblem(), addressee, "removed");
        processes.tellAsked(it.requiredProblem(), addressee, "releaseCountersigner");
        return Applied.facts(Map.of("removed", addressee));
    }

    /** The one unit or the one person named; nothing where both are, or neither. */
    private static Optional<String> addressee(Submission it) {
        Optional<String> unit = it.fields().text("unit");
        Optional<String> person = it.fields().text("person").map(Actor::personKey);
        return unit.isPresent() && person.isPresent() ? Optional.empty() : unit.or(() -> person);
    }
}
