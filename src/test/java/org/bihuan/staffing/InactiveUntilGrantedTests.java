package org.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;

/** An account one administrator makes opens nothing until another has granted its person something. */
@ApiTest
class InactiveUntilGrantedTests {

    private static final String PASSWORD = "a password of its owner";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    /** Other tests share the county: nobody new stays at a post, and nobody stands in for anybody. */
    @AfterEach
    void asItWas() {
        jdbc.sql("delete from substitution").update();
        jdbc.sql("update post set until_on = date '2026-03-09', from_on = null where granted_by is not null")
                .update();
    }

    @Test
    void createdGrantedClosed() {
        person("qian-one");
        JsonNode account = client.write("sysadmin", "/accounts", Map.of("login", "qian-one", "person", "qian-one"));
        assertThat(account.get("state").asString()).isEqualTo("created");
        ownerSetsPassword("qian-one");
        assertThat(neutral("qian-one")).isEqualTo(neutral("no-such-account"));

        client.write("secadmin", "/people/qian-one/posts", Map.of("unit", "water", "post", "handler"));
        assertThat(client.read("sysadmin", "/accounts/qian-one").get("state").asString())
                .isEqualTo("active");
        assertThat(login("qian-one").getStatus()).isEqualTo(201);
        assertThat(login("qian-one", "wrong").getStatus()).isEqualTo(401);

        client.write("sysadmin", "/accounts/qian-one/closure", Map.of("reason", "调离。"));
        assertThat(neutral("qian-one")).isEqualTo(neutral("no-such-account"));
        assertThat(client.post("sysadmin", "/accounts/qian-one/closure", Map.of("reason", "调离。"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void theTokenOfAClosedAccountOpensNothing() {
        person("qian-two");
        client.write("sysadmin", "/accounts", Map.of("login", "qian-two", "person", "qian-two"));
        ownerSetsPassword("qian-two");
        client.write("secadmin", "/people/qian-two/posts", Map.of("unit", "water", "post", "handler"));
        String token = client.tree(login("qian-two")).get("token").asString();
        assertThat(bearing(token).getStatus()).isEqualTo(200);
        client.write("sysadmin", "/accounts/qian-two/closure", Map.of("reason", "调离。"));
        assertThat(bearing(token).getStatus()).isIn(401, 403);
    }

    @Test
    void rightsTakenAwayAreGoneAtOnce() {
        person("qian-three");
        client.write("sysadmin", "/accounts", Map.of("login", "qian-three", "person", "qian-three"));
        ownerSetsPassword("qian-three");
        JsonNode held = client.write(
                "secadmin", "/people/qian-three/posts", Map.of("unit", "general-office", "post", "office"));
        String token = client.tree(login("qian-three")).get("token").asString();
        assertThat(bearing(token).getStatus()).isEqualTo(200);
        client.write(
                "secadmin", "/people/qian-three/posts/" + held.get("id").asLong() + "/end", Map.of("reason", "岗位调整。"));
        assertThat(bearing(token).getStatus()).isEqualTo(401);
        JsonNode person = client.read("secadmin", "/people/qian-three");
        assertThat(person.get("posts").get(0).get("state").asString())
                .as("it stays as history")
                .isEqualTo("ended");
    }

    @Test
    void whatDoesNotFitIsNamed() {
        person("qian-four");
        for (var bad : List.of(
                body("id", "Bad Id", "name", "甲"),
                body("id", "qian-five"),
                body("id", "qian-five", "name", "字".repeat(101)),
                body("id", "qian-five", "name", "甲\u0000乙"),
                body("id", "qian-five", "name", "甲", "email", "nowhere"),
                body("id", "qian-four", "name", "甲"))) {
            assertThat(client.post("sysadmin", "/people", bad).getStatus())
                    .as("%s", bad)
                    .isEqualTo(400);
        }
        for (var bad : List.of(
                body("login", "qian-four"),
                body("login", "qian-four", "person", "nobody-here"),
                body("login", "clerk", "person", "qian-four"),
                body("login", "-", "person", "qian-four"))) {
            assertThat(client.post("sysadmin", "/accounts", bad).getStatus())
                    .as("%s", bad)
                    .isEqualTo(400);
        }
        assertThat(client.post("sysadmin", "/accounts", Map.of("login", "qian-clerk", "person", "clerk"))
                        .getStatus())
                .as("one account for one person")
                .isEqualTo(409);
        for (String path : List.of("/people/qian-six", "/accounts/qian-six", "/accounts/NOBODY")) {
            assertThat(client.send("sysadmin", get("/api/v1" + path)).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String path :
                List.of("/people/qian-six/posts", "/people/qian-six/departure", "/people/clerk/posts/999999999/end")) {
            assertThat(client.post(
                                    "secadmin",
                                    path,
                                    Map.of("unit", "water", "post", "handler", "successor", "water", "reason", "-"))
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(client.post("secadmin", "/people/clerk/posts/abc/end", Map.of())
                        .getStatus())
                .isEqualTo(400);
        assertThat(client.send("sysadmin", get("/api/v1/accounts?state=lost")).getStatus())
                .isEqualTo(400);
        assertThat(client.post("logadmin", "/administrative-acts/999999999/review", Map.of())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theThirdReviewsWhatTheOtherTwoDidAndWereRefused() {
        person("qian-seven");
        assertThat(client.post(
                                "secadmin",
                                "/people/secadmin/posts",
                                Map.of("unit", "administration", "post", "secadmin"))
                        .getStatus())
                .isEqualTo(409);
        client.write(
                "clerk",
                "/me/substitutions",
                Map.of("substitute", "committee", "until", "2026-03-11", "reason", "外出。"));
        JsonNode acts = client.read("logadmin", "/administrative-acts?reviewed=false&limit=200")
                .get("items");
        var done = new ArrayList<String>();
        acts.forEach(it ->
                done.add(it.get("actor").asString() + " " + it.get("action").asString()));
        assertThat(done)
                .contains("sysadmin person.created", "secadmin refused")
                .allMatch(
                        it -> it.startsWith("sysadmin ") || it.startsWith("secadmin ") || it.endsWith(" unit.created"));
        client.write("sysadmin", "/people", Map.of("id", "qian-mail", "name", "某某", "email", "qian@county.example"));
        assertThat(client.read("logadmin", "/administrative-acts?reviewed=false&limit=1")
                        .get("items")
                        .get(0)
                        .toString())
                .contains("person.created", "q***@county.example");
        long seq = acts.get(0).get("seq").asLong();
        JsonNode reviewed =
                client.write("logadmin", "/administrative-acts/" + seq + "/review", Map.of("remark", "已核对。"));
        assertThat(reviewed.get("review").get("remark").asString()).isEqualTo("已核对。");
        assertThat(client.post("logadmin", "/administrative-acts/" + seq + "/review", Map.of())
                        .getStatus())
                .isEqualTo(409);
        client.read("logadmin", "/administrative-acts?reviewed=false&limit=200")
                .get("items")
                .forEach(it -> assertThat(it.get("seq").asLong()).isNotEqualTo(seq));
    }

    @Test
    void administratorsArePartOfNoMatter() {
        client.read("clerk", "/people?limit=200")
                .get("items")
                .forEach(it -> assertThat(it.get("value").asString()).doesNotEndWith("admin"));
    }

    @Test
    void anotherCongressIsNotThere() {
        jdbc.sql(
                        "insert into congress (id, name, code, level, preset) values ('lin', '邻县人大常委会', '邻人', 'county', 'default')")
                .update();
        jdbc.sql("insert into unit (id, congress, name, kind) values ('lin-water', 'lin', '邻县水务局', 'department')")
                .update();
        jdbc.sql("insert into person (id, congress, name) values ('lin-one', 'lin', '邻一')")
                .update();
        jdbc.sql("insert into account (login, person, password) values ('lin-one', 'lin-one', '!')")
                .update();
        assertThat(client.send("sysadmin", get("/api/v1/people/lin-one")).getStatus())
                .isEqualTo(404);
        assertThat(client.send("sysadmin", get("/api/v1/accounts/lin-one")).getStatus())
                .isEqualTo(404);
        assertThat(client.post("sysadmin", "/accounts/lin-one/closure", Map.of("reason", "-"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(client.post("secadmin", "/people/lin-one/posts", Map.of("unit", "water", "post", "handler"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(client.post("secadmin", "/people/clerk/posts", Map.of("unit", "lin-water", "post", "handler"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(client.read("sysadmin", "/accounts?limit=200").toString()).doesNotContain("lin-one");
        for (String table :
                List.of("account where login", "person where id", "unit where congress", "congress where id")) {
            jdbc.sql("delete from " + table + " like 'lin%'").update();
        }
    }

    @Test
    void accountsComeInPages() {
        var logins = new ArrayList<String>();
        String after = "";
        do {
            JsonNode page = client.read("sysadmin", "/accounts?limit=5" + after);
            page.get("items").forEach(it -> logins.add(it.get("login").asString()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(logins).doesNotHaveDuplicates().isSorted().contains("clerk", "sysadmin", "water");
        client.read("sysadmin", "/accounts?state=active&limit=200")
                .get("items")
                .forEach(it -> assertThat(it.get("state").asString()).isEqualTo("active"));
    }

    private void person(String id) {
        client.write("sysadmin", "/people", Map.of("id", id, "name", "钱某"));
    }

    private void ownerSetsPassword(String login) {
        jdbc.sql("update account set password = ? where login = ?")
                .params(passwords.encode(PASSWORD), login)
                .update();
    }

    private MockHttpServletResponse login(String login) {
        return login(login, PASSWORD);
    }

    private MockHttpServletResponse login(String login, String password) {
        return client.anonymously(post("/api/v1/tokens").header("Authorization", Client.basic(login, password)));
    }

    private MockHttpServletResponse bearing(String token) {
        return client.anonymously(get("/api/v1/tasks").header("Authorization", "Bearer " + token));
    }

    /** What a refused login answers, without what differs from one request to the next. */
    private String neutral(String login) {
        MockHttpServletResponse answer = login(login);
        assertThat(answer.getStatus()).isEqualTo(401);
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8).replace(login, "-");
    }

    private static Map<String, Object> body(String... pairs) {
        var body = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put(pairs[i], pairs[i + 1]);
        }
        return body;
    }
}
