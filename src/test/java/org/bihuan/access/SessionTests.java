package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.bihuan.access.session.EndSession;
import org.bihuan.organization.Accounts;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions end by themselves, by their owner, by the administrator, and with what they began with. */
@DoorTest
class SessionTests {

    @Autowired
    Door.Kit door;

    @Autowired
    EndSession end;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void begin() {
        door.begin();
    }

    private Browser in() {
        var browser = door.browser();
        assertThat(browser.signIn("jingban", Door.PASSWORD)).isEqualTo("/");
        return browser;
    }

    private static boolean out(Browser browser) {
        return browser.get("/").location().equals("/login?ended");
    }

    @Test
    void itIsWrittenDownWithoutWhatWouldOpenIt() {
        var browser = in();
        var row = door.session("jingban");
        assertThat(row).containsEntry("door", "page").containsEntry("address", "127.0.0.1");
        assertThat(String.valueOf(row.get("agent"))).startsWith("Java-http-client");
        assertThat(browser.session()).isNotEmpty();
        assertThat(row.values().stream().map(String::valueOf)).noneMatch(it -> it.contains(browser.session()));
    }

    @Test
    void theIdBeforeTheLogInIsWorthNothingAfterIt() {
        var browser = door.browser();
        browser.get("/login");
        String planted = browser.session();
        browser.post("/login", "username", "jingban", "password", Door.PASSWORD);
        assertThat(planted).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(planted);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = door.browser().get("/login");
        assertThat(answer.whole().headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("bihuan=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/");
    }

    @Test
    void aQuarterOfAnHourWithoutARequestEndsIt() {
        var browser = in();
        for (int i = 0; i < 4; i++) {
            door.letPass(Duration.ofSeconds(14 * 60 + 59));
            assertThat(browser.get("/").status()).isEqualTo(200);
        }
        // Asked twice within a minute: written once, known all the same.
        door.letPass(Duration.ofSeconds(50));
        assertThat(browser.get("/").status()).isEqualTo(200);
        door.letPass(Duration.ofSeconds(14 * 60 + 50));
        assertThat(browser.get("/").status()).isEqualTo(200);
        door.letPass(Duration.ofMinutes(15));
        assertThat(out(browser)).isTrue();
        assertThat(door.session("jingban")).containsEntry("why", "idle");
        assertThat(browser.get("/login?ended").body()).contains("You were signed out");
    }

    @Test
    void eightHoursEndItHoweverBusy() {
        var browser = in();
        for (int i = 0; i < 47; i++) {
            door.letPass(Duration.ofMinutes(10));
            assertThat(browser.get("/").status()).isEqualTo(200);
        }
        door.letPass(Duration.ofMinutes(10));
        assertThat(out(browser)).isTrue();
        assertThat(door.session("jingban")).containsEntry("why", "longest");
    }

    @Test
    void whenItWasSeenIsWrittenOnceAMinuteAtMost() {
        var browser = in();
        Object seen = door.session("jingban").get("seen");
        door.letPass(Duration.ofSeconds(59));
        browser.get("/");
        assertThat(door.session("jingban")).containsEntry("seen", seen);
        door.letPass(Duration.ofSeconds(1));
        browser.get("/");
        assertThat(door.session("jingban").get("seen")).isNotEqualTo(seen);
    }

    @Test
    void aFourthSessionEndsTheOldest() {
        var first = in();
        var second = in();
        in();
        in();
        assertThat(out(first)).isTrue();
        assertThat(second.get("/").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsItForGood() {
        var browser = in();
        browser.get("/");
        assertThat(browser.post("/logout").location()).isEqualTo("/login?out");
        assertThat(door.session("jingban")).containsEntry("why", "logout");
        assertThat(browser.get("/").location()).isEqualTo("/login");
    }

    @Test
    void aClosedAccountIsOutAtOnce() {
        var browser = in();
        String token = door.browser()
                .basic("POST", "/api/v1/tokens", "jingban", Door.PASSWORD, "")
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(browser.bearer("GET", "/api/v1/tasks", token, "").status()).isEqualTo(200);
        door.closed.logins.add("jingban");
        assertThat(out(browser)).isTrue();
        assertThat(browser.bearer("GET", "/api/v1/tasks", token, "").status()).isEqualTo(401);
    }

    @Test
    void onesOwnAreListedAndEnded() {
        var here = in();
        var elsewhere = in();
        var other = door.browser();
        other.signIn("fuzeren", Door.PASSWORD);
        String listed = own("GET", "/api/v1/me/sessions").body();
        assertThat(listed.split("\"id\"")).hasSize(3);
        assertThat(listed).contains("\"login\":\"jingban\"").doesNotContain("fuzeren", here.session());
        String newest = listed.replaceAll("(?s).*?\"id\":\"(\\d+)\".*", "$1");

        assertThat(own("DELETE", "/api/v1/me/sessions/" + newest).status()).isEqualTo(204);
        assertThat(out(elsewhere)).isTrue();
        assertThat(here.get("/").status()).isEqualTo(200);
        assertThat(own("DELETE", "/api/v1/me/sessions/" + newest).status()).isEqualTo(404);
        Object foreign = door.session("fuzeren").get("id");
        assertThat(own("DELETE", "/api/v1/me/sessions/" + foreign).status()).isEqualTo(404);
        assertThat(own("DELETE", "/api/v1/me/sessions/none").status()).isEqualTo(404);
        assertThat(other.get("/").status()).isEqualTo(200);
    }

    private Browser.Answer own(String method, String path) {
        return door.browser().basic(method, path, "jingban", Door.PASSWORD, "");
    }

    @Test
    void theAdministratorEndsThoseOfTheCongressAndNoOthers() {
        var browser = in();
        long id = ((Number) door.session("jingban").get("id")).longValue();
        var administrator = accounts.actor("anquan", null).orElseThrow();
        end.by(administrator, id);
        assertThat(out(browser)).isTrue();
        assertThat(door.session("jingban")).containsEntry("why", "administrator");
        assertThat(door.entries(3))
                .anyMatch(it -> it.action().equals("access.sessionEnded")
                        && it.actor().equals("anquan")
                        && it.subject().equals("jingban"));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> end.by(administrator, id));

        door.change(
                "insert into account_session (login, door, began, seen) values ('stranger', 'page', ?, ?)",
                door.now().atOffset(java.time.ZoneOffset.UTC),
                door.now().atOffset(java.time.ZoneOffset.UTC));
        long foreign = ((Number) door.session("stranger").get("id")).longValue();
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> end.by(administrator, foreign));
        assertThat(door.session("stranger").get("ended")).isNull();
    }

    @Test
    void rightsTakenAwayAreGoneAtTheNextRequest() {
        var browser = in();
        assertThat(browser.get("/").body()).contains("监督工委");
        door.change("delete from post where person = 'jingban'");
        try {
            assertThat(browser.get("/").body()).doesNotContain("监督工委");
        } finally {
            door.change("insert into post (person, unit, post) values ('jingban', 'gongwei', 'clerk')");
        }
    }
}
