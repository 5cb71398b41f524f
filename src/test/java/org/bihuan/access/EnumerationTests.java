package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bihuan.CountedStatements;
import org.bihuan.journal.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
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

    /** What seven attempts with a name ask the database for, each from an address that was not shut before. */
    private List<Long> asked(Supplier<MockHttpServletRequestBuilder> attempt, String address) {
        return IntStream.range(0, 7)
                .mapToObj(i -> cost(attempt.get().with(from(address))))
                .toList();
    }

    private long cost(MockHttpServletRequestBuilder attempt) {
        long before = CountedStatements.asked();
        assertThatCode(() -> web.perform(attempt)).doesNotThrowAnyException();
        return CountedStatements.asked() - before;
    }

    /** The time an answer takes is that of the hash and of the statements; the first are counted above. */
    @Test
    void asMuchIsAskedOfTheDatabaseWhateverIsWrong() {
        var attempts = attempts();
        attempts.put("never", new String[] {"nobody-at-all", "x"});
        Map<String, List<Long>> basic = new TreeMap<>();
        Map<String, List<Long>> page = new TreeMap<>();
        attempts.forEach((reason, pair) -> basic.put(
                reason,
                asked(
                        () -> get("/api/v1/tasks").with(httpBasic(pair[0], pair[1])),
                        "198.51.100." + (1 + basic.size()))));
        door.begin();
        attempts()
                .forEach((reason, pair) -> page.put(
                        reason,
                        asked(
                                () -> post("/login")
                                        .with(csrf())
                                        .param("username", pair[0])
                                        .param("password", pair[1]),
                                "198.51.100." + (101 + page.size()))));
        for (var door : List.of(basic, page)) {
            List<Long> nobody = door.get("unknown");
            assertThat(nobody).allMatch(it -> it > 5);
            // A locked login answers as a name nobody has after as many attempts.
            List<Long> locked = door.remove("locked");
            assertThat(locked).containsOnly(nobody.get(5));
            assertThat(door)
                    .allSatisfy((reason, cost) -> assertThat(cost).as(reason).isEqualTo(nobody));
        }
    }

    @Test
    void asMuchIsAskedFromAnAddressThatIsShut() {
        for (int i = 0; i < 50; i++) {
            cost(get("/api/v1/tasks").with(httpBasic("guess" + i, "x")).with(from("203.0.113.11")));
        }
        long first = cost(get("/api/v1/tasks").with(httpBasic("guess", "x")).with(from("203.0.113.11")));
        long nobody = cost(get("/api/v1/tasks").with(httpBasic("guessed", "x")).with(from("203.0.113.11")));
        assertThat(nobody).isLessThan(first);
        attempts()
                .forEach((reason, pair) -> assertThat(cost(get("/api/v1/tasks")
                                .with(httpBasic(pair[0], pair[1]))
                                .with(from("203.0.113.11"))))
                        .as(reason)
                        .isEqualTo(nobody));
    }

    @Test
    void asMuchIsAskedForACodeThatIsWrong() {
        door.closed.logins.add("fuzeren");
        Map<String, List<Long>> asked = new TreeMap<>();
        for (String login : List.of("nobody-here", "jingban", "stranger", "fuzeren")) {
            asked.put(
                    login,
                    asked(
                            () -> post("/activate")
                                    .with(csrf())
                                    .param("login", login)
                                    .param("code", "ABCD-EFGH")
                                    .param("password", Door.PASSWORD)
                                    .param("again", Door.PASSWORD),
                            "198.51.100." + (201 + asked.size())));
        }
        List<Long> nobody = asked.get("nobody-here");
        assertThat(nobody).allMatch(it -> it > 5);
        assertThat(asked).allSatisfy((login, cost) -> assertThat(cost).as(login).isEqualTo(nobody));
    }

    @Test
    void manyNamesTriedAreWrittenUntilTheAddressIsShutAndThenOncePerMinute() throws Exception {
        long before = door.length("system");
        for (int i = 0; i < 90; i++) {
            web.perform(post("/api/v1/tokens").with(from("203.0.113.9")).with(httpBasic("guess" + i, "x")));
        }
        // Fifty names, that the address is shut, and the first of those after.
        assertThat(door.length("system") - before).isEqualTo(52);
        door.letPass(Duration.ofMinutes(1));
        web.perform(post("/api/v1/tokens").with(from("203.0.113.9")).with(httpBasic("another", "x")));

        Entry summary = door.newest("system", 2).stream()
                .filter(it -> it.action().equals("access.turnedAwayMore"))
                .findFirst()
                .orElseThrow();
        assertThat(summary.values()).containsEntry("address", "203.0.113.9").containsEntry("reason", "address");
        assertThat(String.valueOf(summary.values().get("attempts"))).isEqualTo("39");
        assertThat(door.length("system") - before).isEqualTo(54);
    }

    static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
