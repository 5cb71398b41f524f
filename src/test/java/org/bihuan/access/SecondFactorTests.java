package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.factor.Telephone;
import org.bihuan.organization.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class SecondFactorTests {

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<code>([2-9A-Z-]{19})</code>");

    @Autowired
    Door.Kit door;

    @Autowired
    SecondFactors factors;

    @Autowired
    Accounts accounts;

    private String secret = "";
    private List<String> recovery = List.of();

    @BeforeEach
    void begin() {
        door.begin();
    }

    /** Through the pages, as the administrator must. */
    private Browser enrol() {
        var browser = door.browser();
        browser.signIn("anquan", Door.PASSWORD);
        browser.get("/account/second-factor");
        assertThat(browser.post("/account/second-factor/begin").location()).isEqualTo("/account/second-factor");
        String page = browser.get("/account/second-factor").body();
        secret = SECRET.matcher(page)
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow()
                .replace(" ", "");
        assertThat(Telephone.scan(page))
                .isEqualTo("otpauth://totp/Bihuan%3Aanquan?secret=" + secret
                        + "&issuer=Bihuan&algorithm=SHA1&digits=6&period=30");
        assertThat(browser.post("/account/second-factor/confirm", "code", "000000")
                        .status())
                .isEqualTo(400);
        var done = browser.post("/account/second-factor/confirm", "code", code());
        assertThat(done.status()).isEqualTo(200);
        recovery = RECOVERY.matcher(done.body())
                .results()
                .map(MatchResult::group)
                .map(it -> it.replaceAll("</?code>", ""))
                .toList();
        return browser;
    }

    /** The next code, half a minute later. */
    private String code() {
        door.letPass(Duration.ofSeconds(30));
        return Telephone.code(secret, door.now());
    }

    private Browser atTheStep() {
        var browser = door.browser();
        assertThat(browser.signIn("anquan", Door.PASSWORD)).isEqualTo("/");
        assertThat(browser.get("/").location()).isEqualTo("/login/code");
        assertThat(browser.get("/login/code").body()).contains("autocomplete=\"one-time-code\"", "<label for=\"code\"");
        return browser;
    }

    @Test
    void anAdministratorGetsNowhereBeforeOneIsSetUp() {
        var browser = door.browser();
        browser.signIn("anquan", Door.PASSWORD);
        for (String path : List.of("/", "/account/password", "/nowhere", "/account/second-factorx")) {
            assertThat(browser.get(path).location()).as(path).isEqualTo("/account/second-factor");
        }
        var refused = door.browser().basic("POST", "/api/v1/tokens", "anquan", Door.PASSWORD, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Set up a second factor first");

        assertThat(enrol().get("/").status()).isEqualTo(200);
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void othersMayHaveOneAndNeedNone() {
        var browser = door.browser();
        browser.signIn("jingban", Door.PASSWORD);
        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(browser.get("/account/second-factor").body()).contains("Begin");
    }

    @Test
    void afterThePasswordACodeIsAskedForAndEachIsGoodOnce() {
        enrol();
        String code = code();
        var browser = atTheStep();
        String session = browser.session();
        assertThat(browser.post("/login/code", "code", code).location()).isEqualTo("/");
        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(browser.session()).isNotEqualTo(session);
        assertThat(door.entries(1).get(0).action()).isEqualTo("access.entered");

        var again = atTheStep();
        assertThat(again.post("/login/code", "code", code).status()).isEqualTo(400);
        assertThat(again.get("/").location()).isEqualTo("/login/code");
        assertThat(again.post("/login/code", "code", code()).location()).isEqualTo("/");
    }

    @Test
    void aRecoveryCodeStandsInOnce() {
        enrol();
        var browser = atTheStep();
        assertThat(browser.post("/login/code", "code", recovery.get(3)).location())
                .isEqualTo("/");
        assertThat(browser.get("/account/second-factor").body()).contains("Recovery codes left: 9");
        var again = atTheStep();
        assertThat(again.post("/login/code", "code", recovery.get(3)).status()).isEqualTo(400);
    }

    @Test
    void guessingCodesLocksThoughThePasswordIsRight() {
        enrol();
        for (int i = 0; i < 4; i++) {
            assertThat(atTheStep().post("/login/code", "code", "000000").status())
                    .isEqualTo(400);
        }
        assertThat(atTheStep().post("/login/code", "code", "000000").location()).isEqualTo("/login?error");
        assertThat(door.browser().signIn("anquan", Door.PASSWORD)).isEqualTo("/login?error");
        door.letPass(Duration.ofMinutes(30));
        assertThat(atTheStep().post("/login/code", "code", code()).location()).isEqualTo("/");
    }

    @Test
    void basicIsRefusedExceptForATokenWithACode() {
        enrol();
        var browser = door.browser();
        var refused = browser.basic("GET", "/api/v1/units", "anquan", Door.PASSWORD, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("X-Second-Factor", "POST /api/v1/tokens");
        String code = code();
        assertThat(browser.basic("GET", "/api/v1/units", "anquan", Door.PASSWORD, "", "X-Second-Factor", code)
                        .status())
                .isEqualTo(403);
        assertThat(browser.basic("POST", "/api/v1/tokens", "anquan", Door.PASSWORD, "", "X-Second-Factor", "000000")
                        .body())
                .contains("The code is not right");
        var issued = browser.basic("POST", "/api/v1/tokens", "anquan", Door.PASSWORD, "", "X-Second-Factor", code);
        assertThat(issued.status()).isEqualTo(201);
        String token = issued.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(browser.bearer("GET", "/api/v1/sessions", token, "").status())
                .isEqualTo(200);
        assertThat(browser.basic("POST", "/api/v1/tokens", "anquan", Door.PASSWORD, "", "X-Second-Factor", code)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void settingOneUpEndsWhatThePasswordAloneHadOpened() {
        var before = door.browser();
        before.signIn("anquan", Door.PASSWORD);
        enrol();
        assertThat(before.get("/account/second-factor").location()).isEqualTo("/login?ended");
    }

    @Test
    void neitherSecretNorCodesCanBeReadInTheDatabase() {
        enrol();
        assertThat(door.stored("select secret from second_factor where login = 'anquan'"))
                .singleElement()
                .asString()
                .startsWith("sealed:1:")
                .doesNotContain(secret);
        assertThat(door.stored("select hash from recovery_code"))
                .hasSize(10)
                .allMatch(it -> it.matches("[0-9a-f]{64}"));
    }

    @Test
    void anAdministratorResetsItAndItIsSetUpAnew() {
        var browser = enrol();
        String former = secret;
        factors.reset(accounts.actor("anquan", null).orElseThrow(), "anquan");
        assertThat(browser.get("/").location()).isEqualTo("/login?ended");
        assertThat(door.entries(3)).anyMatch(it -> it.action().equals("access.secondFactorReset"));
        enrol();
        assertThat(secret).isNotEqualTo(former);
    }
}
