package org.bihuan.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules and totals as tests write them. */
final class VoteTables {

    static final List<String> GRADES = List.of("satisfied", "basicallySatisfied", "dissatisfied");

    private VoteTables() {}

    /** Satisfied, else both grades together, else dissatisfied. */
    static VoteRule grades(Denominator denominator, String comparison) {
        return rule(cumulative(), denominator, Threshold.of(comparison, "1/2"), InvalidVotes.EXCLUDED);
    }

    static VoteRule rule(
            Map<String, List<String>> chain, Denominator denominator, Threshold threshold, InvalidVotes invalid) {
        return new VoteRule(GRADES, chain, denominator, threshold, invalid, Threshold.of("more", "1/2"));
    }

    static Map<String, List<String>> cumulative() {
        var chain = new LinkedHashMap<String, List<String>>();
        chain.put("satisfied", List.of("satisfied"));
        chain.put("basicallySatisfied", List.of("satisfied", "basicallySatisfied"));
        chain.put("dissatisfied", List.of());
        return chain;
    }

    /** One outcome reached by one choice, and what is left. */
    static Map<String, List<String>> either(String outcome, String otherwise) {
        var chain = new LinkedHashMap<String, List<String>>();
        chain.put(outcome, List.of(outcome));
        chain.put(otherwise, List.of());
        return chain;
    }

    /** Everybody who came voted. */
    static Tally tally(long members, long present, long... votes) {
        return tally(members, present, present, votes);
    }

    static Tally tally(long members, long present, long returned, long[] votes) {
        var counts = new LinkedHashMap<String, Long>();
        for (int i = 0; i < votes.length; i++) {
            counts.put(GRADES.get(i), votes[i]);
        }
        return new Tally(members, members, present, present, returned, counts);
    }
}
