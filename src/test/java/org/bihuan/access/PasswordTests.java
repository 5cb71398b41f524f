package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bihuan.access.login.Login;
import org.bihuan.access.password.Activation;
import org.bihuan.access.password.BothHalves;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.access.recovery.Target;
import org.bihuan.organization.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords are begun with a code, changed, grow too old, and their hashes get better by themselves. */
@DoorTest
class PasswordTests {

    private static final String NEXT = "Herons-stand-in-7-fields";

    @Autowired
    Door.Kit door;

    @Autowired
    Activation activation;

    @Autowired
    Recovery recovery;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        door.begin();
    }

    private String hash(String login) {
        return jdbc.sql("select password from account where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private int token(String password) {
        return door.browser()
                .basic("POST", "/api/v1/tokens", "jingban", password, "")
                .status();
    }

    @Test
    void aHashOfBcryptIsReplacedAtTheNextLogIn() {
        door.change(
                "update account set password = ? where login = 'jingban'",
                new BCryptPasswordEncoder(4).encode("old-one"));
        assertThat(token("wrong")).isEqualTo(401);
        assertThat(hash("jingban")).startsWith("$2a$");
        assertThat(token("old-one")).isEqualTo(201);
        assertThat(hash("jingban")).startsWith("{argon2}$argon2id$v=19$");
        assertThat(token("old-one")).isEqualTo(201);
    }

    @Test
    void aResetKillsPasswordSessionsAndTokensAtOnce() {
        var browser = door.browser();
        assertThat(browser.signIn("jingban", Door.PASSWORD)).isEqualTo("/");
        assertThat(browser.get("/").status()).isEqualTo(200);
        String token = browser.basic("POST", "/api/v1/tokens", "jingban", Door.PASSWORD, "")
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(browser.bearer("GET", "/api/v1/tasks", token, "").status()).isEqualTo(200);

        var asked =
                recovery.ask(accounts.actor("anquan", null).orElseThrow(), Act.ACTIVATION_CODE, Target.of("jingban"));
        assertThat(browser.bearer("GET", "/api/v1/tasks", token, "").status())
                .as("what one of two asks for changes nothing")
                .isEqualTo(200);
        var second = recovery.confirm(
                        accounts.actor("xitong", null).orElseThrow(),
                        asked.waiting().id())
                .orElseThrow()
                .code();

        assertThat(token(Door.PASSWORD)).isEqualTo(401);
        assertThat(browser.bearer("GET", "/api/v1/tasks", token, "").status()).isEqualTo(401);
        assertThat(browser.get("/").location()).isEqualTo("/login?ended");
        assertThat(door.entries(1).get(0).action()).isIn("access.activationCode", "access.turnedAway");
        assertThat(hash("jingban")).isEqualTo(Login.NONE);
        assertThat(door.stored("select hash from activation_code where login = 'jingban'"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{64}")
                .doesNotContain(String.valueOf(asked.half()), second);
    }

    @Test
    void theOwnerSetsThePasswordWithTheCodeOnce() {
        var code = BothHalves.of(activation, "jingban");
        var browser = door.browser();
        assertThat(browser.get("/activate").body()).contains("<label for=\"code\"", "name=\"_csrf\"");
        assertThat(activate(browser, "jingban", code, "Jingban-2026!", "Jingban-2026!")
                        .body())
                .contains("It must not contain “jingban”", "Too easy to guess");
        assertThat(activate(browser, "jingban", code, NEXT, NEXT + "x").body()).contains("differ");
        assertThat(activate(browser, "fuzeren", code, NEXT, NEXT).status()).isEqualTo(400);

        assertThat(activate(
                                browser,
                                "jingban",
                                code.toLowerCase(java.util.Locale.ROOT).replace("-", " "),
                                NEXT,
                                NEXT)
                        .location())
                .isEqualTo("/login?activated");
        assertThat(token(NEXT)).isEqualTo(201);
        assertThat(activate(browser, "jingban", code, "Another-one-of-9-hills", "Another-one-of-9-hills")
                        .body())
                .contains("do not fit together");
        assertThat(token(NEXT)).isEqualTo(201);
        assertThat(door.stored("select hash from activation_code")).isEmpty();
    }

    @Test
    void aCodeIsGoodForADayAndANewOneReplacesIt() {
        var first = BothHalves.of(activation, "jingban");
        var second = BothHalves.of(activation, "jingban");
        assertThat(first).matches("([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}").isNotEqualTo(second);
        var browser = door.browser();
        browser.get("/activate");
        assertThat(activate(browser, "jingban", first, NEXT, NEXT).status()).isEqualTo(400);
        door.letPass(Duration.ofHours(24));
        assertThat(activate(browser, "jingban", second, NEXT, NEXT).status()).isEqualTo(400);
    }

    @Test
    void withoutTheFormsTokenNothingIsActivated() {
        var code = BothHalves.of(activation, "jingban");
        assertThat(activate(door.browser(), "jingban", code, NEXT, NEXT).status())
                .isEqualTo(403);
        assertThat(hash("jingban")).isEqualTo(Login.NONE);
    }

    @Test
    void aRefusedActivationNeverTellsWhetherTheLoginExists() {
        var code = BothHalves.of(activation, "jingban");
        door.closed.logins.add("fuzeren");
        var browser = door.browser();
        browser.get("/activate");
        String unknown = refused(browser, "nobody-here", code);
        assertThat(refused(browser, "jingban", "AAAA-AAAA-AAAA-AAAA")).isEqualTo(unknown);
        assertThat(refused(browser, "anquan", code)).isEqualTo(unknown);
        assertThat(refused(browser, "fuzeren", code)).isEqualTo(unknown);
    }

    private String refused(Browser browser, String login, String code) {
        var answer = activate(browser, login, code, NEXT, NEXT);
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().replaceAll("value=\"[^\"]*\"", "");
    }

    private static Browser.Answer activate(Browser browser, String login, String code, String password, String again) {
        return browser.post("/activate", "login", login, "code", code, "password", password, "again", again);
    }

    @Test
    void changingItOnThePageEndsEveryOtherSessionAndKeepsThisOne() {
        var here = door.browser();
        var elsewhere = door.browser();
        here.signIn("jingban", Door.PASSWORD);
        elsewhere.signIn("jingban", Door.PASSWORD);
        String session = here.session();

        here.get("/account/password");
        assertThat(change(here, "Wrong-one-4-all", NEXT).body()).contains("The current password is not right");
        assertThat(change(here, Door.PASSWORD, "short").body()).contains("At least 10 characters", "At least 3 of");
        assertThat(change(here, Door.PASSWORD, Door.PASSWORD).body()).contains("Not one of the last 5");
        assertThat(change(here, Door.PASSWORD, NEXT).location()).isEqualTo("/account/password?changed");

        assertThat(here.get("/").status()).isEqualTo(200);
        assertThat(here.session()).isNotEqualTo(session);
        assertThat(elsewhere.get("/").location()).isEqualTo("/login?ended");
        assertThat(token(Door.PASSWORD)).isEqualTo(401);
        assertThat(token(NEXT)).isEqualTo(201);
    }

    private static Browser.Answer change(Browser browser, String current, String wanted) {
        return browser.post("/account/password", "current", current, "password", wanted, "again", wanted);
    }

    @Test
    void theLastFiveAreNotTakenAgain() {
        String current = Door.PASSWORD;
        for (int i = 0; i < 5; i++) {
            String wanted = NEXT + "-" + i;
            assertThat(changeByApi(current, wanted)).isEqualTo(204);
            current = wanted;
        }
        assertThat(changeByApi(current, NEXT + "-1")).isEqualTo(400);
        assertThat(changeByApi(current, NEXT + "-5")).isEqualTo(204);
        assertThat(changeByApi(NEXT + "-5", NEXT + "-0")).isEqualTo(204);
    }

    private int changeByApi(String current, String wanted) {
        return door.browser()
                .basic(
                        "POST",
                        "/api/v1/me/password",
                        "jingban",
                        current,
                        "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, wanted))
                .status();
    }

    @Test
    void oneThatIsTooOldLeadsToTheFormAndNowhereElse() {
        door.letPass(Duration.ofDays(90));
        assertThat(token(Door.PASSWORD)).isEqualTo(201);
        door.letPass(Duration.ofSeconds(1));
        var browser = door.browser();
        browser.signIn("jingban", Door.PASSWORD);
        for (String path : new String[] {"/", "/account/second-factor", "/nowhere"}) {
            assertThat(browser.get(path).location()).as(path).isEqualTo("/account/password");
        }
        assertThat(browser.get("/account/password").body()).contains("older than the rule allows");
        var refused = door.browser().basic("GET", "/api/v1/tasks", "jingban", Door.PASSWORD, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("The password is too old");

        assertThat(change(browser, Door.PASSWORD, NEXT).location()).isEqualTo("/account/password?changed");
        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(token(NEXT)).isEqualTo(201);
    }

    @Test
    void guessingTheCurrentPasswordLocksToo() {
        var browser = door.browser();
        browser.signIn("jingban", Door.PASSWORD);
        browser.get("/account/password");
        for (int i = 0; i < 5; i++) {
            change(browser, "Wrong-one-4-all", NEXT);
        }
        assertThat(change(browser, Door.PASSWORD, NEXT).body()).contains("The current password is not right");
        assertThat(token(Door.PASSWORD)).isEqualTo(401);
    }
}
