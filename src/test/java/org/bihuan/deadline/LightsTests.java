package org.bihuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightsTests {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30,           , 2026-05-30, GREEN",
        "2026-06-30,           , 2026-05-31, YELLOW",
        "2026-06-30,           , 2026-06-30, YELLOW",
        "2026-06-30,           , 2026-07-01, RED",
        "2026-06-30, 2026-06-30, 2026-07-01, BLUE",
        "2026-06-30, 2026-07-01, 2026-07-02, LATE",
        "          ,           , 2026-07-01, GREEN",
        "          , 2026-06-30, 2026-07-01, BLUE"
    })
    void showsHowItStands(@Nullable LocalDate due, @Nullable LocalDate closed, LocalDate today, Light expected) {
        assertThat(Lights.of(due, closed, today, 30)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, BLUE, deadline.light.blue",
        "          , BLUE, deadline.light.done",
        "          , GREEN, deadline.light.green",
        "2026-06-30, LATE, deadline.light.late"
    })
    void nothingIsInTimeWhereThereWasNoDate(@Nullable LocalDate due, Light light, String code) {
        assertThat(light.code(due)).isEqualTo(code);
    }
}
