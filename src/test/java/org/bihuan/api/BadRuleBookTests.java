package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Changes to the rule book that cannot be: which parameter, why, and nothing is kept. */
@ApiTest
class BadRuleBookTests {

    @Autowired
    Client client;

    @Autowired
    Refusals refusals;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void otherTestsGoByThePreset() {
        jdbc.sql("delete from rule_version").update();
    }

    @Test
    void aProposalNamesEverythingWrongWithIt() {
        var parameters = new HashMap<String, Object>();
        parameters.put("patience", parameter(3));
        parameters.put("verificationPeople", parameter(0));
        parameters.put("signOffAuthority", parameter("council"));
        JsonNode refusal = refusals.expect(
                400,
                "office",
                () -> proposal(Map.of("parameters", parameters, "effective", "2026-03-10", "reason", "试试")));
        assertThat(Refusals.fields(refusal))
                .containsExactlyInAnyOrder(
                        "parameters.patience", "parameters.verificationPeople", "parameters.signOffAuthority");
        assertThat(refusal.toString()).contains("0 超出范围，应在 1 至 20 之间", "/api/v1/rulebook/parameters");
    }

    @Test
    void contradictionsPastDaysAndUnknownPresets() {
        assertThat(fields(Map.of(
                        "parameters",
                        Map.of("immediateLimit", parameter(Map.of("event", "receipt", "amount", 5, "unit", "MONTH"))),
                        "effective",
                        "2026-03-10",
                        "reason",
                        "试试")))
                .containsExactly("parameters.problemLimit");
        assertThat(fields(Map.of("preset", "henan", "effective", "2026-03-09", "reason", "试试")))
                .containsExactly("effective");
        assertThat(fields(Map.of("preset", "henan", "effective", "2026-13-09", "reason", "试试")))
                .containsExactly("effective");
        assertThat(fields(Map.of("preset", "atlantis", "effective", "2026-03-10", "reason", "试试")))
                .containsExactly("preset");
        assertThat(fields(Map.of("preset", "henan", "effective", "2026-03-10"))).containsExactly("reason");
        assertThat(fields(Map.of("preset", "henan", "effective", "2026-03-10", "reason", "字".repeat(2001))))
                .containsExactly("reason");
        assertThat(fields(Map.of("effective", "2026-03-10", "reason", "试试"))).containsExactly("parameters");
        assertThat(fields(Map.of("preset", "default", "effective", "2026-03-10", "reason", "试试")))
                .containsExactly("parameters");
    }

    @Test
    void bodiesOfTheWrongShape() {
        for (String body : List.of("[]", "{\"parameters\":[]}", "{\"parameters\":7}", "{", "{\"effective\":{}}")) {
            refusals.expect(
                    400,
                    "office",
                    () -> post("/api/v1/rulebook/proposals")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body));
        }
        refusals.expect(400, "office", () -> get("/api/v1/rulebook?on=soon"));
        refusals.expect(400, "office", () -> get("/api/v1/rulebook/versions?after=R-1"));
    }

    @Test
    void whoMayNotIsTold() {
        Map<String, Object> good = Map.of("preset", "henan", "effective", "2026-03-10", "reason", "改用");
        for (String login : List.of("clerk", "organ", "water", "council", "auditor", "sysadmin")) {
            refusals.expect(403, login, () -> proposal(good));
        }
        String id = client.write("office", "/rulebook/proposals", good)
                .get("version")
                .get("id")
                .asString();
        String path = "/api/v1/rulebook/proposals/" + id;
        refusals.expect(403, "office", () -> client.body(post(path + "/approval"), Map.of()));
        refusals.expect(403, "committee", () -> client.body(post(path + "/rejection"), Map.of("reason", "不妥")));
        refusals.expect(404, "water", () -> get("/api/v1/rulebook/versions/" + id));
        refusals.expect(
                404, "council", () -> client.body(post("/api/v1/rulebook/proposals/R-2026-9999/approval"), Map.of()));
        refusals.expect(400, "council", () -> client.body(post(path + "/rejection"), Map.of()));
        assertThat(Refusals.fields(refusals.expect(
                        400,
                        "council",
                        () -> client.body(
                                post(path + "/approval"),
                                Map.of("meeting", Map.of("name", "主任会议", "date", "2026-03-11"))))))
                .containsExactly("meeting.date");
        client.write("council", "/rulebook/proposals/" + id + "/approval", Map.of("note", "同意。"));
        refusals.expect(409, "council", () -> client.body(post(path + "/approval"), Map.of()));
        assertThat(client.read("water", "/rulebook/versions/" + id)
                        .get("version")
                        .get("reason")
                        .isNull())
                .isTrue();
    }

    @Test
    void aMatterOutOfSightOrAsItIsIsNotMoved() {
        String matter = walk.propose("刚刚提出的事项");
        String path = "/api/v1/matters/" + matter + "/rulebook";
        Map<String, Object> why = Map.of("reason", "按新办法办理");
        Map<String, Object> meeting = Map.of("meeting", Map.of("name", "主任会议", "date", "2026-03-10"));
        refusals.expect(409, "office", () -> client.body(post(path + "/proposals"), why));
        refusals.expect(403, "clerk", () -> client.body(post(path + "/proposals"), why));
        refusals.expect(403, "court", () -> client.body(post(path + "/proposals"), why));
        refusals.expect(400, "office", () -> client.body(post(path + "/proposals"), Map.of()));
        refusals.expect(404, "council", () -> client.body(post(path + "/proposals/RM-2026-0001/approval"), meeting));
        refusals.expect(403, "office", () -> client.body(post(path + "/proposals/RM-2026-0001/approval"), meeting));
        refusals.expect(404, "council", () -> client.body(post(path + "/proposals/RM-2026-0001/rejection"), why));
        refusals.expect(403, "water", () -> get(path));
        refusals.expect(404, "finance", () -> get(path));
        refusals.expect(405, "office", () -> client.body(post(path), why));
        refusals.expect(404, "office", () -> get("/api/v1/rulebook/presets/atlantis"));
    }

    private List<String> fields(Map<String, Object> body) {
        return Refusals.fields(refusals.expect(400, "office", () -> proposal(body)));
    }

    private MockHttpServletRequestBuilder proposal(Map<String, Object> body) {
        return client.body(post("/api/v1/rulebook/proposals"), body);
    }

    private static Map<String, Object> parameter(Object value) {
        return Map.of("value", value, "source", "local", "zh", "本县办法", "en", "Our rule");
    }
}
