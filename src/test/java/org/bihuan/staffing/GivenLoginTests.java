package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bihuan.refusal.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new account is not called as the journal calls the program. */
class GivenLoginTests {

    @ParameterizedTest
    @ValueSource(strings = {"system", "oidc", "timer", "reviewtimer"})
    void theJournalsOwnNamesAreRefused(String name) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Given.login("login", name))
                .satisfies(it -> assertThat(it.errors().get(0).reason().code()).isEqualTo("setup.ownName"));
        assertThat(Given.id("id", name)).as("a person may be called so").isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "systems"})
    void othersAreTaken(String name) {
        assertThat(Given.login("login", name)).isEqualTo(name);
    }
}
