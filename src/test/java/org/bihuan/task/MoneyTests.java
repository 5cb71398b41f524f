package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount that does not fit is told what does. */
class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "99999999999999999999, form.amount",
        "-99999999999999999999, form.amount",
        "10000000000000, form.amount",
        "9999999999999.991, form.amount",
        "12.345, form.decimal",
    })
    void whatIsWrongIsSaid(BigDecimal amount, String code) {
        Unfit unfit = catchThrowableOfType(Unfit.class, () -> ValueReader.money(amount));
        assertThat(unfit.reason.code()).isEqualTo(code);
        if (code.equals("form.amount")) {
            assertThat(unfit.reason.arguments()).contains("9999999999999.99");
        }
    }

    @Test
    void theLargestFits() {
        var largest = new BigDecimal("9999999999999.99");
        assertThat(ValueReader.money(largest)).isEqualTo(largest);
    }
}
