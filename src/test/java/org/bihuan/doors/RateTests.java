package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bihuan.MovableClock;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.bihuan.api.Walk;
import org.bihuan.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever comes too often is told when to come again; nobody else notices. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:rates;DB_CLOSE_DELAY=-1",
            "bihuan.home=target/rate-tests",
            "bihuan.jobs.background=false",
            "server.address=127.0.0.1",
            "spring.main.allow-bean-definition-overriding=true",
            // One hash at a time, and nobody waits.
            "bihuan.password.at-once=1",
            "bihuan.password.wait=0s",
            "bihuan.rates.enabled=true",
            "bihuan.rates.login-address=6/1m",
            "bihuan.rates.login-name=3/1m",
            "bihuan.rates.code=4/1m",
            "bihuan.rates.newcomer=8/1m",
            "bihuan.rates.account=20/1m"
        })
@Import({SmallCounty.class, Client.class, Walk.class, RateTests.Moving.class})
class RateTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Moving {

        @Bean
        MovableClock movable() {
            return new MovableClock();
        }

        /** In place of the county's still one. */
        @Bean("stillClock")
        @org.springframework.context.annotation.Primary
        java.time.Clock stillClock(MovableClock movable) {
            return movable;
        }
    }

    @Autowired
    Client client;

    @Autowired
    MovableClock clock;

    @Autowired
    Journal journal;

    @Autowired
    PasswordEncoder encoder;

    @BeforeEach
    void aQuietHour() {
        clock.advance(Duration.ofHours(1));
    }

    private MockHttpServletResponse from(String address, MockHttpServletRequestBuilder request) {
        return client.anonymously(request.with(it -> {
            it.setRemoteAddr(address);
            return it;
        }));
    }

    private MockHttpServletRequestBuilder token(String login, String password) {
        return post("/api/v1/tokens").header("Authorization", Client.basic(login, password));
    }

    @Test
    void oneNameIsTriedThreeTimesAMinuteFromWherever() {
        for (int i = 1; i <= 3; i++) {
            assertThat(from("10.0.0." + i, token("water", "wrong")).getStatus()).isEqualTo(401);
        }
        MockHttpServletResponse refused = from("10.0.0.9", token("WATER", SmallCounty.PASSWORD));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(client.tree(refused).get("title").asString()).isEqualTo("请求过于频繁");
        assertThat(client.tree(refused).get("detail").asString()).contains("20 秒");
        assertThat(client.tree(from("10.0.0.9", token("water", "wrong").header("Accept-Language", "en")))
                        .get("title")
                        .asString())
                .isEqualTo("Too many requests");
        assertThat(from("10.0.0.9", token("health", SmallCounty.PASSWORD)).getStatus())
                .isEqualTo(201);
        clock.advance(Duration.ofSeconds(21));
        assertThat(from("10.0.0.9", token("water", SmallCounty.PASSWORD)).getStatus())
                .isEqualTo(201);
    }

    @Test
    void oneAddressTriesSixNamesAMinuteAtWhicheverDoor() {
        for (int i = 1; i <= 3; i++) {
            assertThat(from("10.1.0.1", token("name" + i, "wrong")).getStatus()).isEqualTo(401);
            assertThat(from("10.1.0.1", login("other" + i)).getStatus()).isNotEqualTo(429);
        }
        MockHttpServletResponse page = from("10.1.0.1", login("clerk"));
        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(page.getHeader("Retry-After")).isEqualTo("10");
        assertThat(from("10.1.0.2", token("clerk", SmallCounty.PASSWORD)).getStatus())
                .isEqualTo(201);
    }

    private static MockHttpServletRequestBuilder login(String name) {
        return post("/login").param("username", name).param("password", "wrong");
    }

    @Test
    void wrongPasswordsAtTheApiCountAndRightOnesDoNot() {
        for (int i = 0; i < 10; i++) {
            assertThat(from("10.2.0.1", problems("education", SmallCounty.PASSWORD))
                            .getStatus())
                    .isEqualTo(200);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(from("10.2.0.1", problems("education", "wrong")).getStatus())
                    .isEqualTo(401);
        }
        assertThat(from("10.2.0.1", problems("education", "wrong")).getStatus()).isEqualTo(429);
    }

    /** All at once, each from an address of its own or all from one. */
    private List<MockHttpServletResponse> together(int number, IntFunction<MockHttpServletResponse> send)
            throws Exception {
        var threads = Executors.newFixedThreadPool(number);
        var start = new CyclicBarrier(number);
        try {
            var calls = IntStream.range(0, number)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return send.apply(i);
                    }))
                    .toList();
            var answers = new ArrayList<MockHttpServletResponse>();
            for (var call : calls) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void askingAllAtOnceDoesNotGoRoundTheCount() throws Exception {
        var answers = together(40, i -> from("10.6.0.1", problems("somebody" + i, "wrong")));
        assertThat(answers).filteredOn(it -> it.getStatus() != 429).hasSizeLessThanOrEqualTo(6);
        assertThat(answers)
                .filteredOn(it -> it.getStatus() == 429)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getHeader("Retry-After")).isNotNull());
    }

    @Test
    void moreHashesThanThereIsRoomForAreNotComputed() throws Exception {
        MockHttpServletResponse full;
        try (var slow = new SlowPassword(encoder)) {
            slow.begin();
            full = from("10.7.0.1", problems("another", "wrong"));
        }
        assertThat(full.getStatus()).isEqualTo(503);
        assertThat(full.getHeader("Retry-After")).isEqualTo("2");
        assertThat(client.tree(full).get("title").asString()).isEqualTo("登录人数过多");
        assertThat(from("10.7.0.99", problems("education", SmallCounty.PASSWORD))
                        .getStatus())
                .isEqualTo(200);
    }

    private static MockHttpServletRequestBuilder problems(String login, String password) {
        return get("/api/v1/problems").header("Authorization", Client.basic(login, password));
    }

    @Test
    void codesAreCountedByAddressAndAnIpv6NetworkIsOne() {
        for (int i = 1; i <= 4; i++) {
            assertThat(from("2001:db8:0:1::" + i, post("/vote").param("code", "x"))
                            .getStatus())
                    .isEqualTo(200);
        }
        MockHttpServletResponse refused = from(
                "2001:db8:0:1:ffff::1",
                post("/api/v1/ratings").contentType("application/json").content("{}"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("15");
        assertThat(from("2001:db8:0:1::2", get("/calendar/secret.ics")).getStatus())
                .as("whoever guesses at calendars is counted too")
                .isEqualTo(429);
        assertThat(from("2001:db8:0:2::1", get("/vote")).getStatus()).isEqualTo(200);
    }

    /** The page is the same, so the count is. */
    @ParameterizedTest
    @ValueSource(strings = {"/%76ote", "/%72ate/x", "/v%6fte", "/%70ublic", "/publi%63/", "/calendar/secret.%69cs"})
    void anAddressWrittenOtherwiseIsCountedToo(String path) {
        String address = "10.3.0." + (path.hashCode() & 0xff);
        for (int i = 0; i < 4; i++) {
            assertThat(from(address, get(URI.create(path))).getStatus()).isNotEqualTo(429);
        }
        assertThat(from(address, get(URI.create(path))).getStatus()).isEqualTo(429);
    }

    @Test
    void anAccountIsStoppedByItselfAlone() {
        // The first of the twenty got the token.
        client.bearer("court");
        for (int i = 1; i < 20; i++) {
            assertThat(client.send("court", get("/api/v1/problems")).getStatus())
                    .isEqualTo(200);
        }
        assertThat(client.send("court", get("/api/v1/problems")).getStatus()).isEqualTo(429);
        assertThat(client.send("court", get("/api/v1/problems")).getStatus()).isEqualTo(429);
        assertThat(client.send("organ", get("/api/v1/problems")).getStatus()).isEqualTo(200);
        assertThat(journal.newest(Journal.congress("shili"), Long.MAX_VALUE, 200))
                .filteredOn(it -> it.actor().equals("court") && it.action().equals("refused"))
                .as("once within ten minutes")
                .singleElement()
                .satisfies(it -> assertThat(it.values().get("request")).isEqualTo("GET /api/v1/problems"));
        clock.advance(Duration.ofSeconds(3));
        assertThat(client.send("court", get("/api/v1/problems")).getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverBringsNoSessionIsCountedByAddress() {
        for (int i = 0; i < 8; i++) {
            assertThat(from("10.8.0.1", newcomer(i % 2 == 0 ? "/login" : "/matters"))
                            .getStatus())
                    .isIn(200, 302);
        }
        assertThat(from("10.8.0.1", newcomer("/login")).getStatus()).isEqualTo(429);
        assertThat(from("10.8.0.1", newcomer("/assets/style.css")).getStatus())
                .as("what needs no session")
                .isEqualTo(200);
        assertThat(from("10.8.0.1", get("/login")).getStatus())
                .as("whoever has one")
                .isEqualTo(200);
        assertThat(from("10.8.0.2", newcomer("/login")).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequestBuilder newcomer(String path) {
        return get(path).with(it -> {
            it.setRequestedSessionIdValid(false);
            return it;
        });
    }

    @Test
    void whoComesBackFromAProviderIsCountedLikeAPassword() {
        for (int i = 0; i < 6; i++) {
            assertThat(from("10.9.0.1", get("/login/oauth2/code/sso").param("state", "forged"))
                            .getStatus())
                    .isNotEqualTo(429);
        }
        assertThat(from("10.9.0.1", get("/login/oauth2/code/sso")).getStatus()).isEqualTo(429);
        assertThat(from("10.9.0.1", token("clerk", SmallCounty.PASSWORD)).getStatus())
                .as("at whichever door")
                .isEqualTo(429);
    }

    /** A password whose hash takes until it is closed. */
    private static final class SlowPassword implements AutoCloseable {

        private final PasswordEncoder encoder;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);
        private final CompletableFuture<String> hash = new CompletableFuture<>();

        SlowPassword(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        void begin() throws InterruptedException {
            var password = new StringBuilder("a long while");
            hash.completeAsync(() -> encoder.encode(new CharSequence() {
                @Override
                public int length() {
                    return password.length();
                }

                @Override
                public char charAt(int index) {
                    return password.charAt(index);
                }

                @Override
                public CharSequence subSequence(int start, int end) {
                    return password.subSequence(start, end);
                }

                @Override
                public String toString() {
                    begun.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                    return password.toString();
                }
            }));
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        }

        @Override
        public void close() {
            over.countDown();
            assertThat(hash.join()).isNotEmpty();
        }
    }
}
