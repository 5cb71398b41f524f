package org.bihuan.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.ballot.Denominator.MEMBERS;
import static org.bihuan.ballot.Denominator.RETURNED;
import static org.bihuan.ballot.VoteTables.either;
import static org.bihuan.ballot.VoteTables.grades;
import static org.bihuan.ballot.VoteTables.rule;
import static org.bihuan.ballot.VoteTables.tally;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Votes as they were published: under each locality’s rule the outcome and the percentages come out the same. */
class PublishedVotesTests {

    /** Zhenhai 镇海, 2021: 29 came; at least half of all members. How many there are was not published; 34 is the most. */
    @ParameterizedTest
    @CsvSource({"28,1,0", "20,8,1", "26,3,0", "29,0,0", "17,11,1", "26,3,0", "17,11,1", "28,1,0"})
    void zhenhai(long satisfied, long basically, long not) {
        for (long members : new long[] {29, 31, 34}) {
            assertThat(grades(MEMBERS, "atLeast")
                            .evaluate(tally(members, 29, satisfied, basically, not))
                            .outcome())
                    .isEqualTo("satisfied");
        }
    }

    /** The rule says at least half is satisfied, and that less than half, “half included”, is not: both cannot be. */
    @Test
    void zhenhaisBoundaryReadBothWays() {
        Tally half = tally(34, 29, 17, 0, 12);
        assertThat(grades(MEMBERS, "atLeast").evaluate(half).outcome()).isEqualTo("satisfied");
        assertThat(grades(MEMBERS, "more").evaluate(half).outcome()).isEqualTo("dissatisfied");
        Tally withOthers = tally(34, 29, 17, 11, 1);
        assertThat(grades(MEMBERS, "atLeast").evaluate(withOthers).outcome()).isEqualTo("satisfied");
        assertThat(grades(MEMBERS, "more").evaluate(withOthers).outcome()).isEqualTo("basicallySatisfied");
    }

    /** Ningguo 宁国, 2024: a congress of deputies, all ten projects satisfied. */
    @ParameterizedTest
    @CsvSource({"182,10,1,94.30,5.18,0.52", "185,8,0,95.85,4.15,0.00"})
    void ningguo(long satisfied, long basically, long not, BigDecimal first, BigDecimal second, BigDecimal third) {
        Verdict verdict = grades(RETURNED, "more").evaluate(tally(193, 193, satisfied, basically, not));
        assertThat(verdict.outcome()).isEqualTo("satisfied");
        assertThat(verdict.percentages().values()).containsExactly(first, second, third);
    }

    /** Zhanyi 沾益, 2019: 28 ballots issued and returned, percentages to two decimals. */
    @ParameterizedTest
    @CsvSource({
        "25,3,0,89.29,10.71,0.00",
        "26,2,0,92.86,7.14,0.00",
        "20,8,0,71.43,28.57,0.00",
        "20,7,1,71.43,25.00,3.57",
        "23,5,0,82.14,17.86,0.00"
    })
    void zhanyi(long satisfied, long basically, long not, BigDecimal first, BigDecimal second, BigDecimal third) {
        Verdict verdict = grades(RETURNED, "more").evaluate(tally(31, 28, satisfied, basically, not));
        assertThat(verdict.outcome()).isEqualTo("satisfied");
        assertThat(verdict.percentages().values()).containsExactly(first, second, third);
    }

    /** Shanxi 山西, 2011: the report on water, 61 members. */
    @Test
    void shanxi() {
        Verdict verdict = grades(MEMBERS, "more").evaluate(tally(61, 61, 59, 2, 0));
        assertThat(verdict.outcome()).isEqualTo("satisfied");
        assertThat(verdict.percentages()).containsEntry("satisfied", new BigDecimal("96.72"));
    }

    /** Songyang 松阳, 2017: 220 suggestions; how they were handled and what came of it are rated apart. */
    @Test
    void songyang() {
        assertThat(rate(215, 220)).isEqualTo("97.73");
        assertThat(rate(198, 220)).isEqualTo("90.00");
        assertThat(rate(220, 220)).as("process after the look-back").isEqualTo("100.00");
        assertThat(rate(218, 220)).as("result after the look-back").isEqualTo("99.09");
    }

    /** Huzhou 湖州, 2025: 98.56 % of 347 deputies; the one count of votes that gives it is 342. */
    @Test
    void huzhou() {
        assertThat(rate(342, 347)).isEqualTo("98.56");
        assertThat(rate(341, 347)).isNotEqualTo("98.56");
        assertThat(rate(343, 347)).isNotEqualTo("98.56");
    }

    private static String rate(long satisfied, long of) {
        return grades(RETURNED, "more")
                .evaluate(tally(of, of, satisfied, 0, of - satisfied))
                .percentages()
                .get("satisfied")
                .toPlainString();
    }

    /** Shiquan 石泉: more than half of the members satisfied, or not; there is nothing between. */
    @Test
    void shiquan() {
        VoteRule rule =
                rule(either("satisfied", "dissatisfied"), MEMBERS, Threshold.of("more", "1/2"), InvalidVotes.EXCLUDED);
        assertThat(rule.evaluate(tally(21, 20, 11, 9, 0)).outcome()).isEqualTo("satisfied");
        assertThat(rule.evaluate(tally(21, 20, 10, 10, 0)).outcome()).isEqualTo("dissatisfied");
        assertThat(rule.evaluate(tally(20, 20, 10, 10, 0)).outcome()).as("half").isEqualTo("dissatisfied");
    }

    /** Shenzhen 深圳, 2011: a ballot with no grade or several is invalid and does not count. */
    @Test
    void shenzhen() {
        Tally five = tally(40, 30, 30, new long[] {13, 6, 6});
        assertThat(five.invalid()).isEqualTo(5);
        VoteRule excluded = grades(RETURNED, "more");
        assertThat(excluded.evaluate(five).outcome()).as("13 of 25").isEqualTo("satisfied");
        assertThat(excluded.evaluate(five).percentages()).containsEntry("satisfied", new BigDecimal("52.00"));
        VoteRule counted = rule(VoteTables.cumulative(), RETURNED, Threshold.of("more", "1/2"), InvalidVotes.COUNTED);
        assertThat(counted.evaluate(five).outcome()).as("13 of 30").isEqualTo("basicallySatisfied");
        VoteRule against = rule(VoteTables.cumulative(), RETURNED, Threshold.of("more", "1/2"), InvalidVotes.AGAINST);
        assertThat(against.evaluate(five).percentages()).containsEntry("dissatisfied", new BigDecimal("36.67"));
    }

    /** Gansu 甘肃, article 51: more than half of the members dissatisfied brings a follow-up inspection. */
    @Test
    void gansu() {
        VoteRule rule =
                rule(either("dissatisfied", "satisfied"), MEMBERS, Threshold.of("more", "1/2"), InvalidVotes.EXCLUDED);
        assertThat(rule.evaluate(tally(61, 60, 10, 19, 31)).outcome()).isEqualTo("dissatisfied");
        assertThat(rule.evaluate(tally(61, 60, 10, 20, 30)).outcome()).isEqualTo("satisfied");
    }
}
