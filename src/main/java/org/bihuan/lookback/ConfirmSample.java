package org.bihuan.lookback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.matter.Matters;
import org.bihuan.problem.NewCycles;
import org.bihuan.problem.Problem;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.FieldError;
import org.bihuan.refusal.Invalid;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Act;
import org.bihuan.task.Applied;
import org.bihuan.task.Submission;
import org.springframework.stereotype.Component;

/** The committee confirms the sample as drawn. It may add closed problems with a reason; it can never take one out. */
@Component
class ConfirmSample implements Act {

    private final Campaigns campaigns;
    private final Matters matters;
    private final Problems problems;
    private final NewCycles newCycles;

    ConfirmSample(Campaigns campaigns, Matters matters, Problems problems, NewCycles newCycles) {
        this.campaigns = campaigns;
        this.matters = matters;
        this.problems = problems;
        this.newCycles = newCycles;
    }

    @Override
    public Set<String> needs() {
        return Set.of("added", "reason");
    }

    @Override
    public List<Reason> check(Submission it) {
        List<String> added = added(it);
        if (!added.isEmpty() && it.fields().text("reason").isEmpty()) {
            throw Invalid.field("reason", "form.required");
        }
        Set<String> sample = campaigns.sample(it.matter()).stream()
                .map(Campaigns.Line::problem)
                .collect(Collectors.toSet());
        var errors = new ArrayList<FieldError>();
        added.forEach(id -> against(it, sample, id).ifPresent(why -> errors.add(new FieldError("added", why))));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return List.of();
    }

    private Optional<Reason> against(Submission it, Set<String> sample, String id) {
        Problem problem;
        try {
            problem = problems.visible(it.actor(), id);
        } catch (Missing unseen) {
            return Optional.of(Reason.of("lookback.unknown", id));
        }
        if (!problem.status().equals("closed")) {
            return Optional.of(Reason.of("lookback.open", id));
        }
        if (sample.contains(id)) {
            return Optional.of(Reason.of("lookback.already", id));
        }
        boolean others = !matters.get(problem.matter())
                .organ()
                .equals(matters.get(it.matter()).organ());
        return others
                ? Optional.of(Reason.of("lookback.otherOrgan", id))
                : newCycles.of(id).map(next -> Reason.of("cycle.next", id, next));
    }

    @Override
    public Applied apply(Submission it) {
        Campaign campaign = campaigns.get(it.matter());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("seed", campaign.seed());
        facts.put("drawn", ids(it.matter()));
        for (String id : added(it)) {
            campaigns.addByHand(
                    campaign, id, problems.get(id).grade(), it.fields().requiredText("reason"));
        }
        facts.put("sample", ids(it.matter()));
        return Applied.facts(facts);
    }

    private List<String> ids(String matter) {
        return campaigns.sample(matter).stream().map(Campaigns.Line::problem).toList();
    }

    private static List<String> added(Submission it) {
        return it.fields().text("added").map(Named::in).orElse(List.of());
    }
}
