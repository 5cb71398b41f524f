package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.organization.Foundation.AccountCharter;
import org.bihuan.organization.Foundation.Charter;
import org.bihuan.organization.Foundation.UnitCharter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal's own names are nobody's login. */
class ProgramNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"system", "oidc", "timer", "reviewtimer", "reviewTimer", "departuretimer", "SYSTEM", " system "})
    void theyAreKnownHoweverTheyAreWritten(String name) {
        assertThat(ProgramNames.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "systems", "sysadmin", "my-system", "clerk"})
    void othersAreFree(String name) {
        assertThat(ProgramNames.has(name)).isFalse();
    }

    @Test
    void aCharterCannotGiveThem() {
        assertThat(wrong("system")).contains("accounts[0].login setup.ownName");
        assertThat(wrong("timer")).contains("accounts[0].login setup.ownName");
        assertThat(wrong("clerk")).noneMatch(it -> it.startsWith("accounts[0].login"));
    }

    private static List<String> wrong(String login) {
        var charter = new Charter(
                new Congress("xian", "某县人大常委会", "某人", "county", "default", false),
                List.of(new UnitCharter("office", "办公室", "generalOffice", null, false, null)),
                List.of(new AccountCharter(login, "某人", "", List.of("office/office"))));
        return new StaffCheck(charter, 2)
                .errors().stream()
                        .map(it -> it.field() + " " + it.reason().code())
                        .toList();
    }
}
