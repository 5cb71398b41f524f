package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bihuan.access.factor.SecondFactors;
import org.bihuan.access.factor.Telephone;
import org.bihuan.access.recovery.Act;
import org.bihuan.access.recovery.Recovery;
import org.bihuan.access.recovery.Target;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Congress;
import org.bihuan.vault.VaultOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    Recovery recoveries;

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
    void aRecoveryCodeStandsInWhenTheKeyOfTheVaultIsLost(@TempDir Path another) {
        enrol();
        String sealed = VaultOfTest.in(another).seal("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        door.secret("anquan", sealed);
        var browser = atTheStep();
        assertThat(browser.post("/login/code", "code", code()).status()).isEqualTo(400);
        assertThat(browser.post("/login/code", "code", recovery.get(0)).location())
                .isEqualTo("/");
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

    @ParameterizedTest
    @ValueSource(strings = {"Basic:", "Basic\t", "BasicX", "basic:", "BASIC_", "Basic,", " Basic:", "Negotiate "})
    void aPasswordIsOneHoweverItsSchemeIsWritten(String scheme) {
        enrol();
        door.counting.compared.set(0);
        var browser = door.browser();
        var refused = browser.authorized("GET", "/api/v1/units", scheme, "anquan", Door.PASSWORD);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(door.counting.compared).hasValue(0);
        assertThat(browser.authorized("GET", "/api/v1/units", "bAsIc ", "anquan", Door.PASSWORD)
                        .status())
                .as("as anybody may write it, and the second factor is asked for")
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
    void aSecretThatWasNotConfirmedIsDrawnAnewAndDiesWithThePassword() {
        factors.begin("jingban");
        String seen = factors.waiting("jingban").orElseThrow();
        factors.begin("jingban");
        assertThat(factors.waiting("jingban"))
                .as("whoever saw the first has nothing of it")
                .isPresent()
                .get()
                .isNotEqualTo(seen);

        String next = "Herons-stand-in-7-fields";
        String body = "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(Door.PASSWORD, next);
        assertThat(door.browser()
                        .basic("POST", "/api/v1/me/password", "jingban", Door.PASSWORD, body)
                        .status())
                .isEqualTo(204);
        assertThat(factors.waiting("jingban")).isEmpty();

        factors.begin("jingban");
        var asked = recoveries.ask(actor("anquan"), Act.ACTIVATION_CODE, Target.of("jingban"));
        recoveries.confirm(actor("xitong"), asked.waiting().id());
        assertThat(factors.waiting("jingban")).isEmpty();
    }

    @Test
    void aTokenOlderThanThePostOpensNothingWithoutASecondFactor() {
        door.change("insert into person (id, congress, name, role) values ('jiren', 'jiaxian', '继任者', 'security')");
        door.change(
                "insert into account (login, person, password, password_at) select 'jiren', 'jiren', password, password_at"
                        + " from account where login = 'jingban'");
        door.change(
                "insert into post (person, role, unit, post, from_on) values ('jiren', 'security', 'guanli', 'secadmin', ?)",
                LocalDate.ofInstant(door.now(), Congress.ZONE).plusDays(1));
        var browser = door.browser();
        // The evening before, so that the token outlives the night.
        door.letPass(Duration.between(
                door.now(),
                LocalDate.ofInstant(door.now(), Congress.ZONE)
                        .atTime(LocalTime.of(20, 0))
                        .atZone(Congress.ZONE)));
        var issued = browser.basic(
                "POST", "/api/v1/tokens", "jiren", Door.PASSWORD, "{\"name\":\"early\",\"scope\":\"read\"}");
        assertThat(issued.status()).isEqualTo(201);
        String token = issued.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        door.letPass(Duration.ofHours(5));

        var refused = browser.bearer("GET", "/api/v1/sessions", token, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Set up a second factor first");
        door.change("delete from post where person = 'jiren'");
    }

    private Actor actor(String login) {
        return accounts.actor(login, null).orElseThrow();
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
    void twoOtherAdministratorsResetItAndItIsSetUpAnew() {
        var browser = enrol();
        String former = secret;
        var asked = recoveries.ask(actor("anquan2"), Act.SECOND_FACTOR, Target.of("anquan"));
        assertThat(browser.get("/").status())
                .as("one of them alone does nothing")
                .isEqualTo(200);
        recoveries.confirm(actor("xitong"), asked.waiting().id());
        assertThat(browser.get("/").location()).isEqualTo("/login?ended");
        assertThat(door.entries(3)).anyMatch(it -> it.action().equals("access.secondFactorReset"));
        enrol();
        assertThat(secret).isNotEqualTo(former);
    }
}
