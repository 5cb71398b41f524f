package org.bihuan.ballot;

import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The council of chairpersons decides what follows votes that did not pass 后续措施. */
@Component
class DecideMeasures implements Act {

    private final Decisions decisions;

    DecideMeasures(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "meeting", "measure");
    }

    @Override
    public Applied apply(Submission it) {
        String measure = it.fields().requiredText("measure");
        long decision = decisions.enter(it, "council", measure);
        return Applied.facts(Map.of("decision", decision, "measure", measure));
    }
}
