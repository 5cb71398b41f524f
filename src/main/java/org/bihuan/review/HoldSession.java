package org.bihuan.review;

import java.util.List;
import java.util.Set;
import org.bihuan.deadline.Event;
import org.bihuan.deadline.Milestones;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Records the session: who was there and what was said 审议发言. */
@Component
class HoldSession implements Act {

    private final Milestones milestones;

    HoldSession(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public Set<String> needs() {
        return Set.of("session", "entitled", "present");
    }

    @Override
    public List<Reason> check(Submission it) {
        long entitled = it.fields().number("entitled").orElse(0L);
        long present = it.fields().number("present").orElse(0L);
        if (present > entitled) {
            return List.of(Reason.of("session.morePresent", present, entitled));
        }
        return present * 2 <= entitled ? List.of(Reason.of("session.noQuorum", present, entitled)) : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        milestones.reached(
                it.matter(),
                null,
                Event.SESSION,
                it.fields().meeting("session").orElseThrow().date());
        return Applied.nothing();
    }
}
