package org.bihuan.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bihuan.journal.Entry;
import org.bihuan.journal.Journal;
import org.bihuan.organization.Congress;
import org.bihuan.organization.Congresses;
import org.bihuan.organization.Foundation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People come in by a real provider, which tells the truth, or does not. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sso;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=6",
            "bihuan.home=target/sso-test",
            "bihuan.jobs.background=false",
            "server.address=127.0.0.1",
            "bihuan.oidc.client-id=" + IdentityProvider.CLIENT,
            "bihuan.oidc.client-secret=" + IdentityProvider.SECRET,
            "bihuan.oidc.register=true",
            "bihuan.oidc.mapping[/finance/clerks]=some-committee/clerk",
            "bihuan.oidc.mapping[/nowhere]=no-such-unit/clerk"
        })
class SingleSignOnTests {

    private static final IdentityProvider PROVIDER = IdentityProvider.start();

    @LocalServerPort
    int port;

    @Autowired
    Foundation foundation;

    @Autowired
    Congresses congresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    private Visitor visitor;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("bihuan.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void found() {
        if (!congresses.any()) {
            foundation.found(new Foundation.Charter(
                    new Congress("real", "某县人大常委会", "某人", "county", "default", false),
                    List.of(
                            new Foundation.UnitCharter("some-office", "某县人大办", "generalOffice", null, false, null),
                            new Foundation.UnitCharter("some-committee", "财经工委", "committee", null, false, null),
                            new Foundation.UnitCharter("admin", "系统管理", "administration", null, false, null)),
                    List.of(
                            account("clerk", "财经经办", "some-committee/clerk"),
                            account("deputy-clerk", "财经副手", "some-committee/clerk"),
                            account("officer", "办公室", "some-office/office"),
                            account("secadmin", "安全管理员", "admin/secadmin"),
                            account("idle", "无岗位"))));
            jdbc.sql("insert into oidc_binding (issuer, subject, login, bound_by, bound_at) values (?, ?, ?, ?, now())")
                    .params(PROVIDER.issuer(), "clerk", "clerk", "secadmin")
                    .update();
        }
        PROVIDER.person("clerk", named("clerk", "财经经办"))
                .person("u-4711", named("officer", "办公室"))
                .person("impostor", named("officer", "办公室"))
                .person("secadmin", named("secadmin", "安全管理员"))
                .person("idle", named("idle", "无岗位"));
        URI program = URI.create("http://127.0.0.1:" + port);
        PROVIDER.leadsBackTo(program);
        visitor = new Visitor(program);
    }

    @AfterEach
    void honest() {
        PROVIDER.honest();
    }

    private static Foundation.AccountCharter account(String login, String name, String... posts) {
        return new Foundation.AccountCharter(login, name, PASSWORD, List.of(posts));
    }

    private static Map<String, Object> named(String login, String name) {
        return Map.of("preferred_username", login, "name", name);
    }

    private List<Entry> chain(String chain) {
        return journal.newest(chain, Long.MAX_VALUE, 5);
    }

    private void assertTurnedAway(String why) {
        assertThat(visitor.at().toString()).endsWith("/login?sso=" + why);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.open("/").at().getPath()).as("not inside").isEqualTo("/login");
    }

    @Test
    void comesInAndBackToThePageAskedFor() {
        visitor.open("/?of=mine");
        assertThat(visitor.at().getPath()).isEqualTo("/login");
        assertThat(visitor.page()).contains("href=\"/oauth2/authorization/sso\"", "通过统一身份认证登录");

        visitor.open(Provider.START);
        URI asked = visitor.way().stream()
                .filter(it -> it.getPath().equals("/oauth2/authorize"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.toString()).startsWith(PROVIDER.issuer());
        assertThat(asked.getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
        visitor.submit("/login", Map.of("username", "clerk", "password", IdentityProvider.PASSWORD));

        assertThat(visitor.at().toString()).contains("/?of=mine");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page()).contains("财经经办");
        assertThat(chain(Journal.congress("real"))).anySatisfy(it -> {
            assertThat(it.action()).isEqualTo("access.entered");
            assertThat(it.actor()).isEqualTo("clerk");
            assertThat(it.origin()).isEqualTo("127.0.0.1");
            assertThat(it.data()).contains("oidc " + PROVIDER.issuer());
        });
    }

    @Test
    void signingOutLeadsToTheProviderAndBack() {
        visitor.signIn("clerk");
        visitor.submit("/logout", Map.of());

        assertThat(visitor.at().getPath()).isEqualTo("/login/leaving");
        String target = visitor.page()
                .replaceAll("(?s).*content=\"0; url=([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(target).startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=");
        assertThat(visitor.open(target).at().toString()).endsWith("/login?out");
        assertThat(visitor.open("/").at().getPath()).isEqualTo("/login");
        assertThat(visitor.open(Provider.START).at().toString())
                .as("signed out there as well")
                .startsWith(PROVIDER.issuer() + "/login");
        assertThat(visitor.open("/login/leaving").at().toString()).endsWith("/login?out");
    }

    private static final String PASSWORD = "a long password";

    private void byPassword(String login) {
        visitor.submit("/login", Map.of("username", login, "password", PASSWORD));
    }

    @Test
    void theFirstTimeTheOwnerProvesByHisPasswordThatItIsHe() {
        visitor.signIn("u-4711");
        assertThat(visitor.page()).contains("第一次需要证明账号是您本人的").doesNotContain("officer");
        assertTurnedAway("prove");
        assertThat(chain(Journal.congress("real")).get(0))
                .returns("access.turnedAway", Entry::action)
                .satisfies(it -> assertThat(it.data()).contains("UNPROVED", "u-4711", "officer"));

        byPassword("officer");
        assertThat(visitor.at().getPath()).isEqualTo("/account/identity");
        assertThat(visitor.page()).contains("这是您本人吗", "u-4711", PROVIDER.issuer());
        assertThat(visitor.open("/tasks").at().getPath())
                .as("nothing else before the answer")
                .isEqualTo("/account/identity");
        visitor.submit("/account/identity", Map.of("answer", "perhaps"));
        assertThat(visitor.status()).isEqualTo(400);
        visitor.submit("/account/identity", Map.of("answer", "join"));
        assertThat(visitor.at().getPath()).isEqualTo("/account");
        assertThat(visitor.page()).contains("已绑定");
        assertThat(chain(Journal.congress("real")).get(0))
                .returns("access.identity.bound", Entry::action)
                .returns("officer", Entry::actor);
        assertThat(jdbc.sql("select code from message where person = 'officer'")
                        .query(String.class)
                        .list())
                .contains("recovery.told.bind");

        visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        assertThat(visitor.signIn("u-4711").page()).contains("办公室");
        visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        visitor.signIn("impostor");
        assertThat(visitor.page()).contains("不能以此身份登录").doesNotContain("officer");
        assertTurnedAway("refused");
        assertThat(chain(Journal.congress("real")).get(0))
                .satisfies(it -> assertThat(it.action()).isEqualTo("access.turnedAway"))
                .satisfies(it -> assertThat(it.data()).contains("OTHER_SUBJECT", "impostor", "officer"));
    }

    /** An administrator who writes his own address into somebody's account gets as far as a question he cannot answer. */
    @Test
    void whoIsNotTheOwnerIsNotAsked() {
        PROVIDER.person("crafty", named("deputy-clerk", "自称"));
        visitor.signIn("crafty");
        assertTurnedAway("prove");
        byPassword("clerk");
        assertThat(visitor.at().getPath()).as("another account's owner").isEqualTo("/");
        assertThat(visitor.open("/account/identity").status()).isEqualTo(404);
        assertThat(new Visitor(URI.create("http://127.0.0.1:" + port))
                        .signIn("crafty")
                        .at()
                        .toString())
                .endsWith("/login?sso=prove");
    }

    @Test
    void theOwnerSaysThatItWasSomebodyElse() {
        PROVIDER.person("crafty", named("deputy-clerk", "自称"));
        visitor.signIn("crafty");
        byPassword("deputy-clerk");
        visitor.submit("/account/identity", Map.of("answer", "decline"));
        assertThat(visitor.page()).contains("没有绑定");
        assertThat(visitor.open("/tasks").at().getPath()).as("asked once").isEqualTo("/tasks");
        assertThat(chain(Journal.congress("real")).get(0))
                .returns("access.identity.declined", Entry::action)
                .satisfies(it -> assertThat(it.data()).contains("crafty"));
        assertThat(jdbc.sql("select count(*) from oidc_binding where subject = 'crafty'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAdministratorIsNotTakenAtANamesWord() {
        visitor.signIn("secadmin");
        assertTurnedAway("refused");

        jdbc.sql("insert into oidc_binding (issuer, subject, login, bound_by, bound_at) values (?, ?, ?, ?, now())")
                .params(PROVIDER.issuer(), "secadmin", "secadmin", "sysadmin")
                .update();
        new Visitor(URI.create("http://127.0.0.1:" + port)).signIn("secadmin");
        assertThat(chain(Journal.congress("real")).get(0).actor()).isEqualTo("secadmin");
    }

    @Test
    void anAccountWithoutAPostWaits() {
        visitor.signIn("idle");
        assertThat(visitor.page()).contains("账号尚未授权");
        assertTurnedAway("waiting");
    }

    @Test
    void somebodyUnknownBecomesAnAccountWithoutRightsAndAProposal() {
        PROVIDER.person(
                "newcomer",
                Map.of(
                        "preferred_username",
                        "new.comer",
                        "name",
                        "新来者",
                        "groups",
                        List.of("/finance/clerks", "/nowhere", "/other")));

        visitor.signIn("newcomer");
        assertTurnedAway("waiting");

        assertThat(jdbc.sql("""
                        select p.name, o.unit, o.post, o.proposed_by, o.congress from account a
                        join person p on p.id = a.person join post_proposal o on o.person = p.id
                        where a.login = 'new.comer'""").query().listOfRows())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.values()).containsExactly("新来者", "some-committee", "clerk", "oidc", "real"));
        assertThat(jdbc.sql(
                                "select count(*) from post o join account a on a.person = o.person where a.login = 'new.comer'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(chain(Journal.congress("real"))).anySatisfy(it -> {
            assertThat(it.action()).isEqualTo("access.registered");
            assertThat(it.data()).contains("some-committee/clerk");
        });

        jdbc.sql(
                        "insert into post (person, unit, post) select person, 'some-committee', 'clerk' from account where login = 'new.comer'")
                .update();
        jdbc.sql("update account set state = 'active' where login = 'new.comer'")
                .update();
        visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        visitor.signIn("newcomer");
        assertThat(visitor.page()).contains("新来者");
    }

    static Stream<Arguments> lies() throws JOSEException {
        var other = new RSAKeyGenerator(2048).keyID("test").generate();
        Instant now = Clock.systemUTC().instant();
        BiFunction<String, Object, Arguments> claim =
                (name, value) -> Arguments.of(name + " is " + value, (java.util.function.UnaryOperator<String>)
                        token -> PROVIDER.resigned(token, it -> it.claim(name, value)));
        return Stream.of(
                claim.apply("aud", "another-program"),
                lie(
                        "aud is two programs and azp neither",
                        token -> PROVIDER.resigned(
                                token,
                                it -> it.audience(List.of("bihuan", "another-program"))
                                        .claim("azp", null))),
                claim.apply("azp", "another-program"),
                claim.apply("iss", "https://another-provider.example"),
                claim.apply("iss", "no address"),
                claim.apply("nonce", "another"),
                claim.apply("nonce", null),
                claim.apply("sub", null),
                claim.apply("sub", "somebody-else"),
                claim.apply("exp", Date.from(now.minus(Duration.ofMinutes(5)))),
                claim.apply("exp", null),
                claim.apply("iat", Date.from(now.plus(Duration.ofMinutes(10)))),
                claim.apply("nbf", Date.from(now.plus(Duration.ofMinutes(10)))),
                lie("signed by nobody", token -> new PlainJWT(IdentityProvider.claims(token, it -> {})).serialize()),
                lie(
                        "signed by a key of its own",
                        token -> IdentityProvider.signed(
                                IdentityProvider.claims(token, it -> {}),
                                JWSAlgorithm.RS256,
                                IdentityProvider.signer(other))),
                lie(
                        "signed with the client's secret",
                        token -> IdentityProvider.signed(
                                IdentityProvider.claims(token, it -> {}),
                                JWSAlgorithm.HS256,
                                mac(IdentityProvider.SECRET))),
                lie(
                        "signed with the public key as a secret",
                        token -> IdentityProvider.signed(
                                IdentityProvider.claims(token, it -> {}),
                                JWSAlgorithm.HS256,
                                mac(PROVIDER.key().toPublicJWK().toJSONString()))),
                lie(
                        "signed with an algorithm that is not listed",
                        token -> IdentityProvider.signed(
                                IdentityProvider.claims(token, it -> {}),
                                JWSAlgorithm.RS512,
                                IdentityProvider.signer(PROVIDER.key()))),
                lie("signature cut off", token -> token.substring(0, token.lastIndexOf('.') + 1)),
                lie("no token at all", token -> "x".repeat(2000)));
    }

    private static MACSigner mac(String secret) {
        try {
            return new MACSigner(secret);
        } catch (JOSEException tooShort) {
            throw new IllegalStateException(tooShort);
        }
    }

    private static Arguments lie(String name, java.util.function.UnaryOperator<String> lie) {
        return Arguments.of(name, lie);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aFalseIdTokenOpensNothing(String name, java.util.function.UnaryOperator<String> lie) {
        PROVIDER.idToken(lie);
        visitor.signIn("clerk");
        assertTurnedAway("failed");
    }

    @Test
    void theSameTokenUnchangedOpens() {
        PROVIDER.idToken(token -> PROVIDER.resigned(token, it -> {}));
        assertThat(visitor.signIn("clerk").page()).contains("财经经办");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/userinfo"})
    void nonsenseOpensNothing(String path) {
        for (String nonsense : List.of("", "null", "[]", "{}", "<html>", "{\"sub\":{}}", "x".repeat(600_000))) {
            PROVIDER.lies(path, answer -> nonsense);
            visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
            visitor.signIn("clerk");
            assertTurnedAway("failed");
        }
    }

    @Test
    void namesThatAreNoneAreRefused() {
        for (Object login :
                List.of("Clerk", "clerk ", "cl\u0000erk", "x".repeat(5000), "../clerk", 7, List.of("clerk"))) {
            PROVIDER.person("strange", Map.of("preferred_username", login, "name", "某人"));
            visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
            visitor.signIn("strange");
            assertTurnedAway("refused");
        }
        PROVIDER.person("strange", Map.of("preferred_username", "stranger", "name", "某\u202e人"));
        visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
        visitor.signIn("strange");
        assertTurnedAway("refused");
        assertThat(jdbc.sql("select count(*) from account where login like 'strange%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aStateOfAnotherSessionOpensNothing() {
        visitor.open("/login/oauth2/code/sso?code=abc&state=def");
        assertTurnedAway("failed");
        visitor.open("/login/oauth2/code/sso?error=access_denied&state=def");
        assertTurnedAway("failed");
        assertThat(jdbc.sql("select data from journal_entry where chain = 'system' and action = 'access.turnedAway'")
                        .query(String.class)
                        .list())
                .as("what was tried with something false is in the journal too")
                .anySatisfy(it -> assertThat(it).contains("\"reason\":\"provider\"", "\"error\":"));
    }
}
