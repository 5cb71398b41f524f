package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Requests that are wrong before any rule of supervision is asked: addresses, methods, bodies, parameters, logins. */
@ApiTest
class BadInputTests {

    @Autowired
    Refusals refusals;

    @Autowired
    Client client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"process\":\"supervision\",",
                "{\"process\" \"supervision\"}",
                "",
                "供水",
                "{\"process\":\"\\ud8\"}",
                "{'process':'supervision'}"
            })
    void brokenJson(String body) {
        refusals.expect(
                400,
                "clerk",
                () -> post("/api/v1/matters")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] gbk =
                "{\"process\":\"supervision\",\"title\":\"饮用水\"}".getBytes(java.nio.charset.Charset.forName("GBK"));
        refusals.expect(
                400,
                "clerk",
                () -> post("/api/v1/matters")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(gbk));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"process\":\"supervision\"}]",
                "\"supervision\"",
                "7",
                "{\"process\":\"supervision\",\"title\":\"饮用水\",\"fields\":[]}",
                "{\"process\":\"supervision\",\"title\":{\"zh\":\"饮用水\"}}",
            })
    void jsonOfAnotherShape(String body) {
        refusals.expect(
                400,
                "clerk",
                () -> post("/api/v1/matters")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    @Test
    void deeplyNestedJson() {
        String deep = "{\"fields\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}";
        refusals.expect(
                400,
                "clerk",
                () -> post("/api/v1/matters")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(deep));
    }

    @Test
    void jsonThatIsTooDeepIsToldHowDeepItMayBe() {
        String deep = "{\"fields\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "}";
        var refusal = refusals.expect(
                400,
                "clerk",
                () -> post("/api/v1/matters")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(deep));
        assertThat(refusal.get("detail").asString()).contains("嵌套过深", "32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void anotherContentType(String type) {
        refusals.expect(
                415, "clerk", () -> post("/api/v1/matters").contentType(type).content("{\"process\":\"supervision\"}"));
    }

    @Test
    void anAnswerInAFormatThatIsNotSpoken() {
        refusals.expect(406, "clerk", () -> get("/api/v1/matters").accept("image/png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v2/matters",
                "/api/v1",
                "/api/v1/matters/M-2026-0001/nothing",
                "/api/v1/tasks/T-1/x"
            })
    void anUnknownPath(String path) {
        refusals.expect(404, "clerk", () -> get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/matters",
                "/api/v1/matters/M-2026-9999",
                "/api/v1/problems",
                "/api/v1/journal",
                "/api/v1/units"
            })
    void aMethodThatIsNotThere(String path) {
        refusals.expect(405, "clerk", () -> delete(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/matters/M-2026-9999",
                "/matters/供水",
                "/matters/M-2026-9999/timeline",
                "/matters/M-2026-9999/diagram",
                "/problems/M-2026-9999-1",
                "/problems/M-2026-9999-1/documents",
                "/tasks/T-999999",
                "/tasks/T-99999999999999999999",
                "/tasks/1",
                "/tasks/T-abc",
                "/documents/00000000-0000-0000-0000-000000000000",
                "/journal?matter=M-2026-9999"
            })
    void somethingThatDoesNotExist(String path) {
        refusals.expect(404, "office", () -> get("/api/v1" + path));
    }

    @ParameterizedTest
    @CsvSource({
        "/matters?after=!, after",
        "/matters?after=T-1, after",
        "/tasks?after=1, after",
        "/tasks?after=T-999999, after",
        "/tasks?state=done&after=x, after",
        "/problems?after=M-2026-9999-1, after",
        "/journal?after=x, after",
        "/journal?after=99999999999999999999, after",
        "/decisions?after=x, after",
        "/ballots?after=1.5, after",
        "/tasks?limit=x, limit",
        "/tasks?limit=0, limit",
        "/matters?limit=-1, limit",
        "/problems?limit=201, limit",
        "/journal?limit=100000, limit",
        "/problems?status=finished, status",
        "/problems.csv?status=finished, status",
        "/problems.xlsx?status=finished, status",
        "/problems?limit=99999999999, limit",
        "/tasks?state=finished, state",
        "/tasks?light=pink, light",
        "/tasks?mine=perhaps, mine",
        "/matters?state=finished, state",
        "/problems?light=pink, light",
        "/problems?sort=title, sort",
        "/problems?dueBefore=2026-02-30, dueBefore",
        "/problems?dueAfter=tomorrow, dueAfter",
        "/problems?escalated=perhaps, escalated",
        "/escalations?tier=arrest, tier",
        "/escalations?open=perhaps, open",
        "/escalations?after=x, after",
        "/units?kind=planet, kind",
        "/holidays?year=next, year",
    })
    void aBadParameter(String path, String field) {
        var refusal = refusals.expect(400, "office", () -> get("/api/v1" + path));
        assertThat(Refusals.fields(refusal)).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/matters?q=%00",
                "/api/v1/problems?q=%00",
                "/api/v1/tasks?q=a%00b",
                "/api/v1/units?q=%00",
                "/api/v1/people?q=%00",
                "/api/v1/matters/M-2026%00",
                "/api/v1/problems?unit=%00",
                "/api/v1/problems?matter=%00",
                "/api/v1/journal?matter=%00",
                "/api/v1/statistics/tables?leadUnit=%00",
                "/api/v1/statistics/tables?type=a%00"
            })
    void aNulInAnAddress(String address) {
        refusals.expect(400, "office", () -> get(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/../v1/matters", "/api/v1//matters", "/api/v1/matters;a=b", "/api/v1/matters/%2e%2e"})
    void anAddressThatMeansToSlipPast(String address) {
        refusals.expect(400, "office", () -> get(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic !!!",
                "Basic Y2xlcms=",
                "Bearer ",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Digest username=clerk"
            })
    void noLogin(String header) {
        var refusal = refusals.expect(401, null, () -> get("/api/v1/matters").header("Authorization", header));
        assertThat(refusal.get("detail").asString()).isNotBlank();
    }

    @Test
    void aWrongPassword() {
        refusals.expect(
                401, null, () -> get("/api/v1/matters").header("Authorization", Client.basic("clerk", "wrong")));
        refusals.expect(
                401,
                null,
                () -> get("/api/v1/matters").header("Authorization", Client.basic("no-such-person", "wrong")));
        refusals.expect(401, null, () -> get("/api/v1/nothing"));
        refusals.expect(401, null, () -> post("/api/v1/tokens"));
    }

    @Test
    void anAccountWithoutAPost() {
        String known = Client.basic("nobody", SmallCounty.PASSWORD);
        for (String path : List.of("/api/v1/matters", "/api/v1/tasks")) {
            refusals.expect(403, null, () -> get(path).header("Authorization", known));
        }
    }

    @Test
    void aRevisionThatIsNone() {
        var refusal = refusals.expect(
                400,
                "clerk",
                () -> client.body(
                        post("/api/v1/tasks/T-1/completion").header("If-Match", "\"x\""), Map.of("fields", Map.of())));
        assertThat(Refusals.fields(refusal)).containsExactly("If-Match");
    }

    @Test
    void theChineseRefusalIsReadable() {
        var answer = client.send("clerk", get("/api/v1/matters/M-2026-9999"));
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("M-2026-9999");
    }
}
