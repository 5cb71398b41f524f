package org.bihuan.matter;

import java.util.Set;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the council's decision to withdraw a matter. Nothing is deleted; what was done stays in the record. */
@Component
class WithdrawMatter implements Act {

    private final Decisions decisions;

    WithdrawMatter(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("meeting", "reason");
    }

    @Override
    public Applied apply(Submission it) {
        decisions.enter(it, "council", "withdrawn");
        return Applied.nothing();
    }
}
