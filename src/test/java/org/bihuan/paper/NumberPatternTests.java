package org.bihuan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers by a congress's pattern, and others. */
class NumberPatternTests {

    private final NumberPattern pattern = new NumberPattern("{代字}常审〔{yyyy}〕{n}号", "示人");

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(pattern.format(2026, 5)).isEqualTo("示人常审〔2026〕5号");
        assertThat(pattern.read("示人常审〔2026〕5号")).contains(new NumberPattern.Place(2026, 5));
        assertThat(pattern.read(" 示人常审〔2025〕120号 ")).contains(new NumberPattern.Place(2025, 120));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "示人常审〔2026〕号",
                "示人常审〔2026〕05号",
                "示人常审〔2026〕0号",
                "示人常审〔2026〕第5号",
                "示人常督〔2026〕5号",
                "某人常审〔2026〕5号",
                "示人常审[2026]5号",
                "示人常审〔2026〕99999999号",
                "示人常审〔2026〕5号等"
            })
    void anythingElseIsNoNumberOfTheSeries(String other) {
        assertThat(pattern.read(other)).isEmpty();
    }

    @Test
    void aPlaceThatStandsTwiceIsTheSameBothTimes() {
        var twice = new NumberPattern("{yyyy}.{n}（{yyyy}+{n}）", "x");
        assertThat(twice.read("2026.3（2026+3）")).contains(new NumberPattern.Place(2026, 3));
        assertThat(twice.read("2026.3（2026+4）")).isEmpty();
    }
}
