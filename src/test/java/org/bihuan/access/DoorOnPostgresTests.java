package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.bihuan.access.lockout.TurnedAway;
import org.bihuan.access.password.Activation;
import org.bihuan.access.password.BothHalves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Each statement at the door once, on PostgreSQL. */
@DoorTest
@Import(DoorOnPostgresTests.Database.class)
class DoorOnPostgresTests {

    private static final String NEXT = "Herons-stand-in-7-fields";

    /** As a bean, so that it is stopped after those who use it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Database {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        }

        @Bean
        JdbcConnectionDetails connection(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "";
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.getJdbcUrl("postgres", "postgres");
                }
            };
        }
    }

    @Autowired
    Door.Kit door;

    @Autowired
    Activation activation;

    @Autowired
    TurnedAway turnedAway;

    @BeforeEach
    void begin() {
        door.begin();
    }

    @Test
    void activatedChangedLockedListedAndEnded() {
        var code = BothHalves.of(activation, "jingban");
        var browser = door.browser();
        browser.get("/activate");
        assertThat(browser.post("/activate", "login", "jingban", "code", code, "password", NEXT, "again", NEXT)
                        .location())
                .isEqualTo("/login?activated");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("jingban", "Wrong-one-4-all")).isEqualTo("/login?error");
        }
        assertThat(browser.signIn("jingban", NEXT)).isEqualTo("/login?error");
        door.letPass(Duration.ofMinutes(30));
        assertThat(browser.signIn("jingban", NEXT)).isEqualTo("/");
        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(browser.basic("GET", "/api/v1/me/sessions?after=9999", "jingban", NEXT, "")
                        .body())
                .contains("\"login\":\"jingban\"");
        String body = "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(NEXT, NEXT + "-again");
        assertThat(browser.basic("POST", "/api/v1/me/password", "jingban", NEXT, body)
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/").location()).isEqualTo("/login?ended");
    }

    @Test
    void twiceTheSameKeyLeavesTheTransactionAlive() {
        for (int i = 0; i < 5; i++) {
            turnedAway.counted(null, "nobody", "203.0.113.40", "unknown");
        }
        door.letPass(Duration.ofMinutes(1));
        turnedAway.summarise();
        assertThat(door.newest("system", 1).get(0).action()).isEqualTo("access.turnedAwayMore");
        assertThat(door.stored("select attempts from turned_away")).isEmpty();
    }
}
