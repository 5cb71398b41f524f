package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class TraceTests {

    @Test
    void saysWhereAndWhatKindAndNotWhatWasEntered() {
        var cause = new SQLException("Value too long: 13812345678 and 张三", "22001", 22001);
        var failure = new IllegalStateException(
                "for zhang@example.org, 110101199003074514, 0871-1234567\r\nERROR forged line",
                new DataIntegrityViolationException("insert ... 13812345678", cause));
        String trace = Trace.of(failure);
        assertThat(trace)
                .contains("IllegalStateException", "state 22001", "TraceTests.saysWhereAndWhatKind", "Caused by: ")
                .doesNotContain("13812345678", "zhang@", "110101199003074514", "1234567", "张三", "\nERROR");
    }

    @Test
    void aLineStaysALine() {
        assertThat(Trace.line("a\r\nb\u2028c\u0000d")).isEqualTo("a b c d");
        assertThat(Trace.line("x".repeat(1_000))).hasSize(301);
        assertThat(Trace.line("order 2026031012345678901234")).contains("2026031012345678901234");
    }
}
