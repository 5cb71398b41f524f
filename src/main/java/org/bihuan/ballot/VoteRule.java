package org.bihuan.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;

/**
 * A rule by which a vote is evaluated: outcomes are tried in their order, each by the votes counted towards it; the last
 * one is what is left.
 *
 * @param choices what stands on the ballot, in its order
 * @param chain outcomes with the choices counted towards each; the last with none
 * @param denominator what the votes are a fraction of
 * @param threshold what the fraction has to reach
 * @param invalid what becomes of invalid ballots
 * @param quorum what those present, and the ballots returned, have to reach of all members
 */
public record VoteRule(
        List<String> choices,
        Map<String, List<String>> chain,
        Denominator denominator,
        Threshold threshold,
        InvalidVotes invalid,
        Threshold quorum) {

    public VoteRule {
        choices = List.copyOf(choices);
        chain = Collections.unmodifiableMap(new LinkedHashMap<>(chain));
    }

    /** Reasons why a vote so attended or so returned is no vote; empty when it is. */
    public List<Reason> noQuorum(long present, long members) {
        return quorum.reachedBy(present, members)
                ? List.of()
                : List.of(Reason.of("ballot.noQuorum", present, members, quorum.fraction(), quorum.comparison()));
    }

    /** Reasons why these totals cannot be evaluated: choices that are not on the ballot, or a quorum missed. */
    public List<Reason> faults(Tally tally) {
        var faults = new ArrayList<Reason>();
        tally.counts().keySet().stream()
                .filter(choice -> !choices.contains(choice))
                .forEach(choice -> faults.add(Reason.of("ballot.choice", choice, Named.of("ballot.choice.", choices))));
        faults.addAll(noQuorum(tally.present(), tally.members()));
        if (faults.isEmpty()) {
            faults.addAll(noQuorum(tally.returned(), tally.members()));
        }
        return faults;
    }

    /** The outcome, how it came about, and the percentage of each choice in the whole of this rule. */
    public Verdict evaluate(Tally tally) {
        long whole = tally.of(denominator, invalid);
        var tried = new ArrayList<Verdict.Tried>();
        String outcome = last();
        for (var step : chain.entrySet()) {
            if (!step.getValue().isEmpty()) {
                long votes = votes(tally, step.getValue());
                boolean reached = threshold.reachedBy(votes, whole);
                tried.add(new Verdict.Tried(step.getKey(), votes, whole, reached));
                if (reached) {
                    outcome = step.getKey();
                    break;
                }
            }
        }
        var percentages = new LinkedHashMap<String, BigDecimal>();
        choices.forEach(choice -> percentages.put(choice, percentage(votes(tally, List.of(choice)), whole)));
        return new Verdict(outcome, percentages, tried);
    }

    /** Outcomes in the order in which they are tried. */
    public Set<String> outcomes() {
        return chain.keySet();
    }

    private String last() {
        return List.copyOf(chain.keySet()).get(chain.size() - 1);
    }

    private long votes(Tally tally, List<String> counted) {
        boolean worst = invalid == InvalidVotes.AGAINST && counted.contains(last());
        return tally.votes(counted) + (worst ? tally.invalid() : 0);
    }

    /** Two decimals, half up, as results are published; of nothing it is 0.00. */
    static BigDecimal percentage(long votes, long of) {
        return of == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(votes * 100).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }
}
