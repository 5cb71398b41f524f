package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.journal.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whatever is wrong, the answer and the work behind it are the same; the journal alone tells. */
@DoorTest
class EnumerationTests {

    @Autowired
    Door.Kit door;

    @Autowired
    MockMvc web;

    @BeforeEach
    void begin() {
        door.begin();
    }

    /** Every way of not getting in, with what the journal calls it. */
    private Map<String, String[]> attempts() {
        door.closed.logins.add("fuzeren");
        for (int i = 0; i < 5; i++) {
            door.browser().basic("GET", "/api/v1/tasks", "anquan", "Wrong-one-4-all", "");
        }
        return new TreeMap<>(Map.of(
                "unknown", new String[] {"nobody-here", Door.PASSWORD},
                "wrong", new String[] {"jingban", "Wrong-one-4-all"},
                "inactive", new String[] {"stranger", Door.PASSWORD},
                "closed", new String[] {"fuzeren", Door.PASSWORD},
                "locked", new String[] {"anquan", Door.PASSWORD}));
    }

    @Test
    void theLoginPageAnswersAllOfThemAlike() {
        attempts().forEach((reason, pair) -> {
            var browser = door.browser();
            browser.get("/login");
            door.counting.compared.set(0);
            var answer = browser.post("/login", "username", pair[0], "password", pair[1]);
            assertThat(door.counting.compared).as(reason).hasValue(1);
            assertThat(answer.status()).as(reason).isEqualTo(302);
            assertThat(answer.location()).as(reason).isEqualTo("/login?error");
            String page = browser.get("/login?error").body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
            String other = door.browser().get("/login?error").body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
            assertThat(page).as(reason).isEqualTo(other);
            assertThat(told(reason, pair[0])).as(reason).isTrue();
        });
    }

    @Test
    void theApiAnswersAllOfThemAlike() {
        String first = door.browser()
                .basic("GET", "/api/v1/tasks", "never-heard-of", "x", "")
                .body();
        attempts().forEach((reason, pair) -> {
            door.counting.compared.set(0);
            var answer = door.browser().basic("GET", "/api/v1/tasks", pair[0], pair[1], "");
            assertThat(door.counting.compared).as(reason).hasValue(1);
            assertThat(answer.status()).as(reason).isEqualTo(401);
            assertThat(answer.body()).as(reason).isEqualTo(first);
        });
    }

    private boolean told(String reason, String login) {
        String chain =
                reason.equals("unknown") ? "system" : reason.equals("inactive") ? "congress:other" : "congress:jiaxian";
        return door.newest(chain, 10).stream()
                .anyMatch(it -> it.action().equals("access.turnedAway")
                        && it.values().get("reason").equals(reason)
                        && it.values().get("login").equals(login));
    }

    @Test
    void whatNoLoginCanBeIsAnsweredTheSame() {
        for (String login : new String[] {"", "x".repeat(5_000), "a\tb", "😀", "' or '1'='1"}) {
            door.counting.compared.set(0);
            assertThat(door.browser()
                            .basic("GET", "/api/v1/tasks", login, "x", "")
                            .status())
                    .isEqualTo(401);
            assertThat(door.counting.compared).hasValue(1);
        }
        assertThat(door.browser()
                        .basic("GET", "/api/v1/tasks", "jingban", "x".repeat(5_000), "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void manyNamesTriedFillTheChainOncePerMinuteOnly() throws Exception {
        long before = door.length("system");
        for (int i = 0; i < 40; i++) {
            web.perform(post("/api/v1/tokens")
                    .with(from("203.0.113.9"))
                    .with(SecurityMockMvcRequestPostProcessors.httpBasic("guess" + i, "x")));
        }
        assertThat(door.length("system") - before).isEqualTo(1);
        door.letPass(Duration.ofMinutes(1));
        web.perform(post("/api/v1/tokens")
                .with(from("203.0.113.10"))
                .with(SecurityMockMvcRequestPostProcessors.httpBasic("another", "x")));

        Entry summary = door.newest("system", 2).stream()
                .filter(it -> it.action().equals("access.turnedAwayMore"))
                .findFirst()
                .orElseThrow();
        assertThat(summary.values()).containsEntry("address", "203.0.113.9").containsEntry("reason", "unknown");
        assertThat(String.valueOf(summary.values().get("attempts"))).isEqualTo("39");
        assertThat(door.length("system") - before).isEqualTo(3);
    }

    static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
