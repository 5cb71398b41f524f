package org.bihuan.lookback;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.matter.Decisions;
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

    DecideRelisting(DrawnSample sample, Campaigns campaigns, Decisions decisions) {
        this.sample = sample;
        this.campaigns = campaigns;
        this.decisions = decisions;
    }

    @Override
    public Set<String> needs() {
        return Set.of("outcome", "meeting", "except", "due", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        List<String> except = except(it);
        if (!it.chose("relist") || except.isEmpty()) {
            return List.of();
        }
        List<String> rebounds = sample.rebounds(it.matter());
        List<FieldError> strange = except.stream()
                .filter(id -> !rebounds.contains(id))
                .map(id -> new FieldError("except", Reason.of("lookback.noRebound", id)))
                .toList();
        if (!strange.isEmpty()) {
            throw new Invalid(strange);
        }
        if (it.fields().text("reason").isEmpty()) {
            throw Invalid.field("reason", "form.required");
        }
        return except.containsAll(rebounds) ? List.of(Reason.of("lookback.noneLeft")) : List.of();
    }

    @Override
    public Applied apply(Submission it) {
        decisions.enter(it, "council", it.fields().outcome().orElseThrow());
        if (!it.chose("relist")) {
            return Applied.facts(Map.of("rebounds", sample.rebounds(it.matter())));
        }
        List<String> except = except(it);
        List<String> relisted = sample.rebounds(it.matter()).stream()
                .filter(id -> !except.contains(id))
                .toList();
        campaigns.relist(it.matter(), relisted, it.fields().date("due").orElse(null));
        return Applied.facts(Map.of("relisted", relisted));
    }

    private static List<String> except(Submission it) {
        return it.fields().text("except").map(Named::in).orElse(List.of());
    }
}
