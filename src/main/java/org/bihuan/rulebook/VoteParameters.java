package org.bihuan.rulebook;

import java.util.List;
import org.bihuan.rulebook.Catalogue.Entry;

/** Satisfaction votes 测评, and the vote that signs a problem off 销号票决. */
final class VoteParameters {

    private static final List<String> RATINGS = List.of("satisfied", "basicallySatisfied", "dissatisfied");

    private static final ChoiceKind COMPARISONS = new ChoiceKind(List.of("more", "atLeast"));

    static final List<Entry> ALL = List.of(
            new Entry("satisfactionChoices", "P-40", new WordsKind(RATINGS, 2)),
            new Entry("satisfactionChain", "P-41", new ChainKind(RATINGS)),
            denominator("satisfaction", "P-41"),
            new Entry("satisfactionComparison", "P-41", COMPARISONS),
            new Entry("satisfactionFraction", "P-41", new FractionKind()),
            new Entry("processRatedApart", "P-40", new FlagKind()),
            denominator("signOffVote", "P-31"),
            new Entry("signOffVoteComparison", "P-31", COMPARISONS),
            new Entry("signOffVoteFraction", "P-31", new FractionKind()),
            new Entry("invalidVotes", "P-42", new ChoiceKind(List.of("excluded", "counted", "against"))),
            new Entry("voteQuorumComparison", "", COMPARISONS),
            new Entry("voteQuorumFraction", "", new FractionKind()),
            new Entry("failingOutcomes", "P-43", new WordsKind(RATINGS, 0)),
            new Entry("failedVoteConsequence", "P-43", new ChoiceKind(List.of("redo", "measures"))),
            new Entry("redoReport", "P-43", TermKind.AFTER),
            new Entry("failedVotes", "P-44", new NumberKind(1, 9)));

    private VoteParameters() {}

    private static Entry denominator(String vote, String id) {
        return new Entry(
                vote + "Denominator",
                id,
                new ChoiceKind(List.of("members", "entitled", "present", "returned", "valid")));
    }
}
