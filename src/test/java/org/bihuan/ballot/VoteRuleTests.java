package org.bihuan.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.ballot.VoteTables.grades;
import static org.bihuan.ballot.VoteTables.rule;
import static org.bihuan.ballot.VoteTables.tally;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.refusal.Named;
import org.bihuan.refusal.Reason;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.TestRuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteRuleTests {

    private final RuleBook book = TestRuleBooks.get().preset("default");

    /** 40 members, 36 entitled, 30 present, 28 returned, 2 of them invalid; 14 satisfied. */
    @ParameterizedTest
    @CsvSource({
        "MEMBERS,EXCLUDED,40",
        "ENTITLED,EXCLUDED,36",
        "PRESENT,EXCLUDED,30",
        "RETURNED,EXCLUDED,26",
        "RETURNED,COUNTED,28",
        "RETURNED,AGAINST,28",
        "VALID,EXCLUDED,26"
    })
    void theWhole(Denominator denominator, InvalidVotes invalid, long whole) {
        var tally = new Tally(40, 36, 30, 30, 28, Map.of("satisfied", 14L, "basicallySatisfied", 12L));
        Verdict verdict = rule(VoteTables.cumulative(), denominator, Threshold.of("atLeast", "1/2"), invalid)
                .evaluate(tally);
        assertThat(verdict.tried().get(0)).isEqualTo(new Verdict.Tried("satisfied", 14, whole, 14 * 2 >= whole));
    }

    @Test
    void ofNobodyNothingIsReached() {
        Verdict verdict = grades(Denominator.RETURNED, "atLeast").evaluate(tally(10, 10, 0, new long[] {0, 0, 0}));
        assertThat(verdict.outcome()).isEqualTo("dissatisfied");
        assertThat(verdict.percentages().get("satisfied")).isEqualByComparingTo("0");
    }

    @Test
    void whatCannotBeTrueTogetherIsRefused() {
        assertThat(refusal(() -> new Tally(21, 22, 20, 20, 20, Map.of())))
                .isEqualTo(Reason.of("ballot.more", Tally.named("entitled"), 22L, Tally.named("members"), 21L));
        assertThat(refusal(() -> new Tally(21, 21, 20, 21, 20, Map.of())))
                .isEqualTo(Reason.of("ballot.more", Tally.named("issued"), 21L, Tally.named("present"), 20L));
        assertThat(refusal(() -> new Tally(21, 21, 20, 20, 20, Map.of("satisfied", 21L))))
                .isEqualTo(Reason.of("ballot.more", Tally.named("counts"), 21L, Tally.named("returned"), 20L));
        assertThat(refusal(() -> new Tally(21, 21, 20, 20, 20, Map.of("satisfied", -1L)))
                        .code())
                .isEqualTo("form.count");
    }

    @Test
    void aQuorumMissedIsNoVote() {
        VoteRule rule = VoteKind.SATISFACTION.rule(book);
        assertThat(rule.faults(tally(20, 11, 11, 0, 0))).isEmpty();
        assertThat(rule.faults(tally(20, 10, 10, 0, 0)))
                .containsExactly(Reason.of("ballot.noQuorum", 10L, 20L, "1/2", "more"));
        assertThat(rule.faults(tally(20, 15, 10, new long[] {10, 0, 0})))
                .as("returned")
                .hasSize(1);
        assertThat(rule.faults(new Tally(20, 20, 15, 15, 15, Map.of("splendid", 15L))))
                .containsExactly(Reason.of(
                        "ballot.choice",
                        "splendid",
                        Named.of("ballot.choice.", List.of("satisfied", "basicallySatisfied", "dissatisfied"))));
    }

    @Test
    void signOffNeedsMoreThanHalfOfAllMembers() {
        VoteRule rule = VoteKind.SIGN_OFF.rule(book);
        assertThat(rule.outcomes()).containsExactly("agree", "against");
        assertThat(rule.evaluate(agree(10)).outcome()).isEqualTo("against");
        assertThat(rule.evaluate(agree(11)).outcome()).isEqualTo("agree");
        assertThat(VoteKind.SIGN_OFF.passes(book, "agree")).isTrue();
        assertThat(VoteKind.SIGN_OFF.passes(book, "against")).isFalse();
    }

    private static Tally agree(long votes) {
        return new Tally(21, 21, 19, 19, 19, Map.of("agree", votes, "abstain", 19 - votes));
    }

    /** More satisfied votes never give a worse outcome, whatever the rule. */
    @Test
    void moreVotesNeverHarm() {
        long seed = 20_260_301;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var rule = rule(
                    VoteTables.cumulative(),
                    Denominator.values()[random.nextInt(5)],
                    new Threshold(random.nextBoolean(), 1 + random.nextInt(3), 4),
                    InvalidVotes.values()[random.nextInt(3)]);
            long present = 10 + random.nextInt(50);
            long not = random.nextInt(5);
            long satisfied = random.nextInt((int) (present - not));
            Tally fewer = tally(60, present, present, new long[] {satisfied, present - not - satisfied, not});
            Tally more = tally(60, present, present, new long[] {satisfied + 1, present - not - satisfied - 1, not});
            assertThat(rank(rule.evaluate(more)))
                    .as("seed %s, %s, %s", seed, rule, fewer)
                    .isLessThanOrEqualTo(rank(rule.evaluate(fewer)));
        }
    }

    private static int rank(Verdict verdict) {
        return VoteTables.GRADES.indexOf(verdict.outcome());
    }
}
