package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Setting the program up for a congress: with the token, once, and only with a charter that works. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:setup;DB_CLOSE_DELAY=-1", "bihuan.jobs.background=false"})
@AutoConfigureMockMvc
class SetupTests {

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("bihuan.home", home::toString);
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetupToken setupToken;

    @Autowired
    JsonMapper json;

    private String token = "";

    @BeforeEach
    void nothingIsFounded() {
        for (String table : List.of(
                "account", "post", "person", "unit_alias", "unit where organ is not null", "unit", "congress")) {
            jdbc.sql("delete from " + table).update();
        }
        token = setupToken.issue();
    }

    @Test
    void onlyTheHashOfTheTokenIsStored() {
        List<String> stored =
                jdbc.sql("select hash from setup_token").query(String.class).list();
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0)).matches("[0-9a-f]{64}").doesNotContain(token);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void theTokenFoundsACongressOnce() {
        assertThat(post(order()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.units")
                .isEqualTo(7);
        assertThat(jdbc.sql("select count(*) from setup_token")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select demo from congress").query(Boolean.class).single())
                .isFalse();
        assertThat(mvc.post().uri("/api/v1/tokens").headers(it -> it.setBasicAuth("jingban", "A long password")))
                .hasStatus(201);
        assertThat(post(order())).hasStatus(409);
        assertThat(jdbc.sql("select count(*) from congress").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void theFoundingBeginsTheSystemChain() {
        assertThat(post(order())).hasStatus(201);
        List<Map<String, Object>> newest = jdbc.sql(
                        "select actor, action, subject, data from journal_entry where chain = 'congress:jiaxian' order by seq desc")
                .query()
                .listOfRows();
        assertThat(newest.get(0))
                .containsEntry("actor", "system")
                .containsEntry("action", "congress.founded")
                .containsEntry("subject", "jiaxian");
        assertThat(String.valueOf(newest.get(0).get("data")))
                .contains("\"by\":\"setup\"", "\"units\":7")
                .doesNotContain("password");
        int entries = newest.size();
        assertThat(post(order())).hasStatus(409);
        assertThat(jdbc.sql("select count(*) from journal_entry where chain = 'congress:jiaxian'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(entries);
    }

    @Test
    void nobodySeesInTheDatabaseWhoHasTheSamePassword() {
        assertThat(post(order())).hasStatus(201);
        assertThat(jdbc.sql("select count(distinct password) = count(*) from account")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aWrongTokenIsForbiddenAndTheRightOneStaysGood() {
        var wrong = order();
        wrong.put("token", "wrong");
        assertThat(post(wrong)).hasStatus(403);
        assertThat(post(order())).hasStatus(201);
    }

    @Test
    void anEarlierTokenIsWorthNothingAfterAnotherStart() {
        var earlier = order();
        setupToken.issue();
        assertThat(post(earlier)).hasStatus(403);
    }

    @Test
    void anEmptyOrderIsRefusedFieldByFieldAndTheTokenStaysGood() {
        assertThat(errors(Map.of())).containsExactly("token");
        assertThat(errors(Map.of("token", token)))
                .contains("congress.id", "congress.name", "congress.code", "congress.level", "units", "accounts");
        assertThat(post(order())).hasStatus(201);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        var order = order();
        order.put("congress", Map.of("id", "Bad Id", "name", "县", "code", "县", "level", "planet", "preset", "none"));
        list(order, "units").add(unit("water", "另一个局", "department", "nowhere"));
        list(order, "units").add(unit("court", "县水务局", "palace", null));
        list(order, "accounts").add(account("jingban", "", "short", "water/clerk"));
        assertThat(errors(order))
                .contains(
                        "congress.id",
                        "congress.level",
                        "congress.preset",
                        "units[7].id",
                        "units[7].organ",
                        "units[8].name",
                        "units[8].kind",
                        "accounts[11].login",
                        "accounts[11].name",
                        "accounts[11].password",
                        "accounts[11].posts");
        assertThat(jdbc.sql("select count(*) from unit").query(Long.class).single())
                .isZero();
    }

    @Test
    void aPasswordTheRuleRefusesIsNamedWithEveryReason() {
        var order = order();
        list(order, "accounts").add(account("other", "甲", "other2026", "water/handler"));
        assertThat(errors(order)).hasSizeGreaterThan(2).containsOnly("accounts[11].password");
    }

    @Test
    void aFreshInstallationHasNoAccountAndNothingOpensIt() {
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
        for (String login : List.of("admin", "sysadmin", "secadmin", "logadmin", "clerk", "root", "bihuan")) {
            for (String password : List.of("bihuan-demo", "admin", "password", "bihuan", "123456", "", login, token)) {
                assertThat(mvc.post().uri("/api/v1/tokens").headers(it -> it.setBasicAuth(login, password)))
                        .hasStatus(401);
            }
        }
    }

    @Test
    void anAddressForMailIsKeptOrRefused() {
        var order = order();
        var somebody = new LinkedHashMap<>(account("third", "丙", "One more password", "water/handler"));
        list(order, "accounts").add(somebody);
        somebody.put("email", "not an address");
        assertThat(errors(order)).containsExactly("accounts[11].email");
        somebody.put("email", "third@shili.example");
        assertThat(post(order)).hasStatus(201);
        assertThat(jdbc.sql("select email from person where id = 'third'")
                        .query(String.class)
                        .single())
                .isEqualTo("third@shili.example");
    }

    @Test
    void theThreeAdministratorsAreThereAndAreNothingElse() {
        for (String login : List.of("xitong", "anquan", "shenji")) {
            var without = order();
            list(without, "accounts")
                    .removeIf(it -> ((Map<?, ?>) it).get("login").equals(login));
            assertThat(errors(without)).containsExactly("accounts");
        }
        var both = order();
        var twice = new LinkedHashMap<>(account("liangge", "两个", "Another password", "guanli/sysadmin"));
        twice.put("posts", List.of("guanli/sysadmin", "guanli/secadmin"));
        list(both, "accounts").add(twice);
        assertThat(errors(both)).containsExactly("accounts[11].posts");
        twice.put("posts", List.of("guanli/logadmin", "gongwei/clerk"));
        assertThat(errors(both)).containsExactly("accounts[11].posts");
        twice.put("posts", List.of("guanli/auditor", "gongwei/clerk"));
        assertThat(post(both)).hasStatus(201);
    }

    @Test
    void aCongressThatCouldSignNothingOffIsRefused() {
        for (String login : List.of("hecha2", "bangongshi", "fuzhuren", "jilu", "zhengfuban")) {
            var without = order();
            list(without, "accounts")
                    .removeIf(it -> ((Map<?, ?>) it).get("login").equals(login));
            assertThat(errors(without)).containsExactly("accounts");
        }
        var drafting = order();
        list(drafting, "accounts").removeIf(it -> ((Map<?, ?>) it).get("login").equals("hecha2"));
        var clerk = new LinkedHashMap<>(account("hecha2", "经办兼核查", "Another password", "gongwei/clerk"));
        clerk.put("posts", List.of("gongwei/clerk", "gongwei/verifier"));
        list(drafting, "accounts").add(clerk);
        assertThat(errors(drafting)).containsExactly("accounts");
    }

    @Test
    void nothingElseIsOpenWithoutLogin() {
        assertThat(mvc.get().uri("/api/v1/setup")).hasStatus(401);
        assertThat(mvc.get().uri("/api/v1/units")).hasStatus(401);
    }

    private MvcTestResult post(Map<String, Object> order) {
        return mvc.post()
                .uri("/api/v1/setup")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .content(json.writeValueAsString(order))
                .exchange();
    }

    private List<String> errors(Map<String, Object> order) {
        MvcTestResult answer = post(order);
        assertThat(answer).hasStatus(400);
        try {
            var body = json.readTree(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            var fields = new ArrayList<String>();
            body.get("errors").forEach(it -> {
                assertThat(it.get("message").asString()).isNotBlank().doesNotContain("setup.", "form.", "access.");
                fields.add(it.get("field").asString());
            });
            return fields;
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> order() {
        var order = new LinkedHashMap<String, Object>();
        order.put("token", token);
        order.put("congress", Map.of("id", "jiaxian", "name", "甲县人大常委会", "code", "甲人", "level", "county"));
        order.put(
                "units",
                new ArrayList<>(List.of(
                        unit("gongwei", "监督工委", "committee", null),
                        unit("bangongshi", "常委会办公室", "generalOffice", null),
                        unit("zhuren", "主任会议", "leadership", null),
                        unit("daibiao", "代表", "deputies", null),
                        unit("guanli", "系统管理", "administration", null),
                        unit("zhengfu", "县人民政府", "organ", null),
                        unit("water", "县水务局", "department", "zhengfu"))));
        order.put(
                "accounts",
                new ArrayList<>(List.of(
                        account("jingban", "经办", "A long password", "gongwei/clerk"),
                        account("shuiwu", "水务经办", "Another password", "water/handler"),
                        account("hecha1", "核查员一", "Another password", "gongwei/verifier"),
                        account("hecha2", "核查员二", "Another password", "gongwei/verifier"),
                        account("bangongshi", "办公室", "Another password", "bangongshi/office"),
                        account("fuzhuren", "副主任", "Another password", "zhuren/viceChair"),
                        account("jilu", "记录员", "Another password", "zhuren/council"),
                        account("zhengfuban", "政府办", "Another password", "zhengfu/organ"),
                        account("xitong", "系统管理员", "Another password", "guanli/sysadmin"),
                        account("anquan", "安全管理员", "Another password", "guanli/secadmin"),
                        account("shenji", "审计管理员", "Another password", "guanli/logadmin"))));
        return order;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> order, String name) {
        return (List<Object>) order.get(name);
    }

    private static Map<String, Object> unit(String id, String name, String kind, String organ) {
        var unit = new LinkedHashMap<String, Object>(Map.of("id", id, "name", name, "kind", kind));
        if (organ != null) {
            unit.put("organ", organ);
        }
        return unit;
    }

    private static Map<String, Object> account(String login, String name, String password, String post) {
        return Map.of("login", login, "name", name, "password", password, "posts", List.of(post));
    }
}
