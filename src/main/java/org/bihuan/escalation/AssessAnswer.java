package org.bihuan.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The committee finds the matter settled 办结, or proposes a further measure: a higher one, once there is an answer or none came in time. */
@Component
class AssessAnswer implements Act {

    private final Escalations escalations;
    private final Papers papers;

    AssessAnswer(Escalations escalations, Papers papers) {
        this.escalations = escalations;
        this.papers = papers;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "tier", "comment");
    }

    @Override
    public Map<String, Object> suggested(String matter, @Nullable String problem) {
        return Optional.ofNullable(problem)
                .flatMap(escalations::open)
                .map(Escalation::tier)
                .flatMap(tier -> Tier.of(tier).next())
                .<Map<String, Object>>map(next -> Map.of("tier", next.word()))
                .orElse(Map.of());
    }

    @Override
    public List<Reason> check(Submission it) {
        if (!it.chose("raised")) {
            return List.of();
        }
        Escalation ladder = escalations.running(it.requiredProblem());
        Tier wanted = Tier.of(it.fields().requiredText("tier"));
        if (ladder.tier() != null && wanted.compareTo(Tier.of(ladder.tier())) <= 0) {
            return List.of(Reason.of("escalation.notHigher"));
        }
        return papers.last(ladder.id())
                .filter(paper -> paper.repliedOn() == null)
                .map(Paper::replyDue)
                .filter(due -> !pastDue(it.today(), due))
                .map(due -> List.of(Reason.of("escalation.replyPending", due.toString())))
                .orElse(List.of());
    }

    private static boolean pastDue(LocalDate today, LocalDate due) {
        return today.isAfter(due);
    }

    @Override
    public Applied apply(Submission it) {
        if (!it.chose("raised")) {
            escalations.end(it.requiredProblem(), "settled", it.today());
            return Applied.nothing();
        }
        Tier wanted = Tier.of(it.fields().requiredText("tier"));
        escalations.ask(escalations.running(it.requiredProblem()).id(), wanted);
        return Applied.facts(Map.of("tier", wanted.word()));
    }
}
