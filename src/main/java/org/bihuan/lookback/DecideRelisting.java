package org.bihuan.lookback;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
import org.bihuan.problem.NewCycles;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** Enters the council's decision whether the rebounds go on a list again 重新列入清单, all or all but some. */
@Component
class DecideRelisting implements Act {

    private final DrawnSample sample;
    private final Campaigns campaigns;
    private final Decisions decisions;
    private final NewCycles newCycles;

    DecideRelisting(DrawnSample sample, Campaigns campaigns, Decisions decisions, NewCycles newCycles) {
        this.sample = sample;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.newCycles = newCycles;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "meeting", "except", "due", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        if (!it.chose("relist")) {
            return List.of();
        }
        List<String> except = except(it);
        List<String> rebounds = sample.rebounds(it.matter());
        List<FieldError> strange = except.stream()
                .filter(id -> !rebounds.contains(id))
                .map(id -> new FieldError("except", Reason.of("lookback.noRebound", id)))
                .toList();
        if (!strange.isEmpty()) {
            throw new Invalid(strange);
        }
        if (!except.isEmpty() && it.fields().text("reason").isEmpty()) {
            throw Invalid.field("reason", "form.required");
        }
        if (except.containsAll(rebounds)) {
            return List.of(Reason.of("lookback.noneLeft"));
        }
        // Another look-back may have been faster.
        return relisted(it).stream()
                .flatMap(id -> newCycles.of(id).map(next -> Reason.of("cycle.next", id, next)).stream())
                .toList();
    }

    private List<String> relisted(Submission it) {
        List<String> except = except(it);
        return sample.rebounds(it.matter()).stream()
                .filter(id -> !except.contains(id))
                .toList();
    }

    @Override
    public Applied apply(Submission it) {
        decisions.enter(it, "council", it.fields().outcome().orElseThrow());
        if (!it.chose("relist")) {
            return Applied.facts(Map.of("rebounds", sample.rebounds(it.matter())));
        }
        List<String> relisted = relisted(it);
        campaigns.relist(it.matter(), relisted, it.fields().date("due").orElse(null));
        return Applied.facts(Map.of("relisted", relisted));
    }

    private static List<String> except(Submission it) {
        return it.fields().text("except").map(Named::in).orElse(List.of());
    }
}
