package org.bihuan.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0", "6", "-1", "4.5", "1e9999", "1e-9999", "99999999999999999999"})
    void noScore(String score) {
        assertThat(errors(() -> Mark.of(score == null ? null : new BigDecimal(score), null)))
                .containsExactly("score rating.score");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "3.0"})
    void score(String score) {
        assertThat(Mark.of(new BigDecimal(score), null).score()).isEqualTo(new BigDecimal(score).intValue());
    }

    @Test
    void comments() {
        assertThat(Mark.of(BigDecimal.ONE, "  ").remark()).isNull();
        assertThat(Mark.of(BigDecimal.ONE, " 好\n很好 ").remark()).isEqualTo("好\n很好");
        assertThat(Mark.of(BigDecimal.ONE, "好".repeat(1000)).remark()).hasSize(1000);
        assertThat(errors(() -> Mark.of(BigDecimal.ONE, "好".repeat(1001)))).containsExactly("comment form.maxLength");
        assertThat(errors(() -> Mark.of(BigDecimal.ZERO, "a\0b")))
                .containsExactly("score rating.score", "comment form.character");
        assertThat(errors(() -> Mark.of(BigDecimal.ONE, "\ud800"))).containsExactly("comment form.character");
    }

    @Test
    void whatTheyComeTo() {
        Score none = Score.of(List.of());
        assertThat(none.average()).isNull();
        assertThat(none.distribution()).containsOnlyKeys(1, 2, 3, 4, 5).containsEntry(5, 0L);
        Score some = Score.of(List.of(new Mark(5, null), new Mark(5, null), new Mark(1, null)));
        assertThat(some.average()).isEqualTo(new BigDecimal("3.67"));
        var marks = new ArrayList<>(Collections.nCopies(7, new Mark(3, null)));
        marks.add(new Mark(4, null));
        assertThat(Score.of(marks).average()).as("3.125").isEqualTo(new BigDecimal("3.13"));
    }
}
