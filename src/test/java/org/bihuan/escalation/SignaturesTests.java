package org.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bihuan.deadline.Light;
import org.bihuan.rulebook.RuleBook;
import org.bihuan.rulebook.TestRuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies alone: signatures by level, the measure a light suggests. */
class SignaturesTests {

    private static final RuleBook RULES = TestRuleBooks.get().preset("default");

    @ParameterizedTest
    @CsvSource({"national, 10", "province, 5", "city, 5", "county, 3"})
    void byLevel(String level, int needed) {
        assertThat(Signatures.interpellation(needed, level, RULES)).isEmpty();
        assertThat(Signatures.interpellation(needed - 1, level, RULES))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("escalation.movers");
                    assertThat(it.arguments()).containsExactly(needed, needed - 1);
                });
    }

    @Test
    void noneInATownship() {
        assertThat(Signatures.interpellation(99, "township", RULES))
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("escalation.noInterpellation"));
    }

    @ParameterizedTest
    @CsvSource({"3, 15, true", "3, 16, false", "4, 20, true", "4, 21, false", "1, 5, true", "0, 1, false"})
    void oneFifth(int movers, int entitled, boolean enough) {
        assertThat(Signatures.investigation(movers, entitled, RULES).isEmpty()).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, true", "1, 3, false", "2, 4, false", "3, 4, true", "0, 3, false"})
    void moreThanHalf(int dissatisfied, int movers, boolean enough) {
        assertThat(Signatures.again(dissatisfied, movers).isEmpty()).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, 40, PROMPT",
        "YELLOW, 3, PROMPT",
        "RED, -1, LETTER_BLUE",
        "RED, -14, LETTER_BLUE",
        "RED, -15, LETTER_YELLOW",
        "RED, -29, LETTER_YELLOW",
        "RED, -30, LETTER_RED",
        "LATE, -90, PROMPT"
    })
    void suggested(Light light, int daysLeft, Tier tier) {
        var today = LocalDate.of(2026, 3, 10);
        assertThat(SuggestedTier.of(light, today.plusDays(daysLeft), today, RULES))
                .isEqualTo(tier);
    }

    @Test
    void withoutADateThePrompt() {
        assertThat(SuggestedTier.of(Light.GREEN, null, LocalDate.of(2026, 3, 10), RULES))
                .isEqualTo(Tier.PROMPT);
    }
}
