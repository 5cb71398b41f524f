package org.bihuan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of a vote by parameters: what a congress may write, and what it may not. */
class VoteParameterTests {

    private static final String PRESET = """
            extends: default
            title: {zh: 试验, en: Test}
            effective: '2024-11-08'
            parameters:
              %s:
                value: %s
                source: local
                zh: 试验
                en: Test
            """;

    @Test
    void theDefaultIsReadInItsOrder() {
        RuleBook book = TestRuleBooks.get().preset("default");
        assertThat(book.words("satisfactionChoices"))
                .containsExactly("satisfied", "basicallySatisfied", "dissatisfied");
        assertThat(book.chain("satisfactionChain"))
                .containsExactly(
                        Map.entry("satisfied", List.of("satisfied")),
                        Map.entry("basicallySatisfied", List.of("satisfied", "basicallySatisfied")),
                        Map.entry("dissatisfied", List.of()));
        assertThat(book.text("satisfactionFraction")).isEqualTo("1/2");
        assertThat(book.flag("processRatedApart")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "satisfactionFraction | 2/3",
                "satisfactionFraction | 1/1",
                "satisfactionDenominator | returned",
                "satisfactionChain | {satisfied: [satisfied], dissatisfied: []}",
                "satisfactionChain | {dissatisfied: [dissatisfied], satisfied: []} ",
                "failingOutcomes | [basicallySatisfied, dissatisfied]",
                "failingOutcomes | []",
                "processRatedApart | true"
            })
    void whatALocalRuleMaySay(String parameter, String value) {
        assertThat(read(parameter, value).parameter(parameter).preset()).isEqualTo("local");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "satisfactionFraction | 0.5 | rulebook.notFraction",
                "satisfactionFraction | 3/2 | rulebook.notFraction",
                "satisfactionFraction | 0/2 | rulebook.notFraction",
                "satisfactionDenominator | voters | rulebook.badChoice",
                "satisfactionChoices | satisfied | rulebook.notWords",
                "satisfactionChoices | [satisfied] | rulebook.tooFewWords",
                "satisfactionChoices | [satisfied, satisfied] | rulebook.badChoice",
                "satisfactionChoices | [satisfied, dissatisfied] | rulebook.notAmong",
                "satisfactionChain | [satisfied] | rulebook.notChain",
                "satisfactionChain | {satisfied: []} | rulebook.notChain",
                "satisfactionChain | {satisfied: [], dissatisfied: []} | rulebook.notChain",
                "satisfactionChain | {satisfied: [satisfied], dissatisfied: [dissatisfied]} | rulebook.notChain",
                "satisfactionChain | {splendid: [satisfied], dissatisfied: []} | rulebook.badChoice",
                "failedVotes | 0 | rulebook.outOfRange",
                "invalidVotes | burnt | rulebook.badChoice",
                "processRatedApart | perhaps | rulebook.notFlag"
            })
    void whatItMayNot(String parameter, String value, String code) {
        var refused = catchThrowableOfType(Invalid.class, () -> read(parameter, value));
        assertThat(refused.errors()).hasSize(1);
        assertThat(refused.errors().get(0).reason().code()).isEqualTo(code);
    }

    @Test
    void invalidBallotsAreNoPartOfTheValidOnes() {
        String both = PRESET.formatted("satisfactionDenominator", "valid")
                + PRESET.formatted("invalidVotes", "counted").replaceFirst("(?s).*parameters:\n", "");
        var refused = catchThrowableOfType(Invalid.class, () -> read(both));
        assertThat(refused.errors().get(0).reason().code()).isEqualTo("rulebook.incompatible");
    }

    private static RuleBook read(String parameter, String value) {
        return read(PRESET.formatted(parameter, value));
    }

    private static RuleBook read(String preset) {
        return new RuleBooks(Map.of("default", TestRuleBooks.standard(), "local", preset)).preset("local");
    }
}
