package org.bihuan.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** What a provider calls somebody is a login here only if the journal does not call the program so. */
class BroughtLoginTests {

    private static final Settings SETTINGS = new Settings(
            "https://id.county.example",
            "bihuan",
            "",
            "",
            List.of("openid"),
            "preferred_username",
            false,
            "name",
            true,
            "",
            "groups",
            Map.of(),
            List.of("RS256"),
            Duration.ofMinutes(1),
            "");

    private static @Nullable String login(String called) {
        Map<String, Object> claims = Map.of("sub", "s-1", "preferred_username", called, "name", "某人");
        var token = new OidcIdToken("t", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), claims);
        return Stranger.of(new DefaultOidcUser(List.of(), token), SETTINGS).login();
    }

    @Test
    void theJournalsOwnNamesAreNoLogins() {
        for (String name : List.of("system", "oidc", "timer", "reviewtimer")) {
            assertThat(login(name)).as(name).isNull();
        }
        assertThat(login("somebody")).isEqualTo("somebody");
    }
}
