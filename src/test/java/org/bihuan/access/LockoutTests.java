package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.access.EnumerationTests.from;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bihuan.access.lockout.Lockout;
import org.bihuan.access.login.Logins;
import org.bihuan.organization.Accounts;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DoorTest
class LockoutTests {

    @Autowired
    Door.Kit door;

    @Autowired
    Lockout lockout;

    @Autowired
    Logins logins;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    @BeforeEach
    void begin() {
        door.begin();
    }

    private int right() {
        return door.browser()
                .basic("POST", "/api/v1/tokens", "jingban", Door.PASSWORD, "")
                .status();
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(door.browser()
                            .basic("POST", "/api/v1/tokens", "jingban", "Wrong-one-4-all", "")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void fiveFailuresLockALoginForHalfAnHourAtBothDoors() {
        wrong(3);
        for (int i = 0; i < 2; i++) {
            assertThat(door.browser().signIn("jingban", "Wrong-one-4-all")).isEqualTo("/login?error");
        }
        assertThat(right()).isEqualTo(401);
        assertThat(door.browser().signIn("jingban", Door.PASSWORD)).isEqualTo("/login?error");
        assertThat(door.entries(10)).anyMatch(it -> it.action().equals("access.locked"));

        door.letPass(Duration.ofMinutes(29));
        assertThat(right()).isEqualTo(401);
        door.letPass(Duration.ofMinutes(1));
        assertThat(right()).isEqualTo(201);
        assertThat(door.browser().signIn("jingban", Door.PASSWORD)).isEqualTo("/");
    }

    @Test
    void whatFailsWhileLockedDoesNotProlongIt() {
        wrong(5);
        door.letPass(Duration.ofMinutes(25));
        wrong(4);
        door.letPass(Duration.ofMinutes(5));
        assertThat(right()).isEqualTo(201);
    }

    @Test
    void comingInForgetsFailuresAndSoDoesTime() {
        wrong(4);
        assertThat(right()).isEqualTo(201);
        wrong(4);
        door.letPass(Duration.ofMinutes(15));
        wrong(4);
        assertThat(right()).isEqualTo(201);
    }

    @Test
    void anAddressIsShutOutMoreSlowlyAndFromThereNobodyComesIn() throws Exception {
        for (int i = 0; i < 50; i++) {
            web.perform(post("/api/v1/tokens").with(from("203.0.113.7")).with(httpBasic("guess" + i, "x")));
        }
        assertThat(status("203.0.113.7")).isEqualTo(401);
        assertThat(status("203.0.113.8")).isEqualTo(201);
        // What is refused for the address alone does not lock the login.
        assertThat(lockout.locked("jingban")).isFalse();
        door.letPass(Duration.ofMinutes(30));
        assertThat(status("203.0.113.7")).isEqualTo(201);
    }

    private int status(String address) throws Exception {
        return web.perform(post("/api/v1/tokens").with(from(address)).with(httpBasic("jingban", Door.PASSWORD)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void theAdministratorUnlocksInTheOwnCongressOnly() {
        wrong(5);
        var administrator = accounts.actor("anquan", "203.0.113.1").orElseThrow();
        assertThat(lockout.unlock(administrator, "jingban")).isTrue();
        assertThat(right()).isEqualTo(201);
        assertThat(door.entries(5))
                .anyMatch(it -> it.action().equals("access.unlocked")
                        && it.actor().equals("anquan")
                        && it.subject().equals("jingban")
                        && "203.0.113.1".equals(it.origin()));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> lockout.unlock(administrator, "stranger"));
    }

    @Test
    void manyAtOnceAreCountedEach() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            pool.submit(() -> lockout.failed(logins.find("jingban").orElseThrow(), "203.0.113.20"));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(lockout.locked("jingban")).isTrue();
        assertThat(door.stored("select failures from failed_login where subject = 'login:jingban'"))
                .containsExactly("5");
        assertThat(door.stored("select failures from failed_login where subject = 'address:203.0.113.20'"))
                .containsExactly("40");
    }
}
