package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/**
 * A telephone number given with a plan: sealed wherever it is kept, whole for the unit and the host committee, masked for
 * others, and the journal verifies. Nothing of it, of names, passwords or mail addresses gets into the log.
 */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class SealedNumbersTests {

    private static final String PHONE = "13987654321";
    private static final String IDENTITY = "110101199003074514";

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    private record Planned(String matter, String problem) {}

    private Planned planned() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        Walk.Task plan = walk.until(matter, "planRectification");
        var fields = new HashMap<>(walk.filled(plan, Map.of("phone", PHONE)));
        fields.put("phone", PHONE);
        var saved = client.send(
                plan.login(), client.body(put("/api/v1/tasks/" + plan.id() + "/draft"), Map.of("fields", fields)));
        assertThat(saved.getStatus()).isBetween(200, 299);
        assertThat(jdbc.sql("select fields from draft").query(String.class).list())
                .isNotEmpty()
                .noneMatch(it -> it.contains(PHONE));
        assertThat(client.read(plan.login(), "/tasks/" + plan.id()).toString())
                .as("his own draft")
                .contains(PHONE);
        walk.submit(plan, fields);
        return new Planned(matter, plan.problem().orElseThrow());
    }

    private static String phoneIn(JsonNode timeline) {
        return timeline.get("items")
                .valueStream()
                .filter(it -> it.get("activity").asString().equals("planRectification"))
                .map(it -> it.get("fields").get("phone").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> kept(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    @Test
    void sealedWhereItLiesAndWholeForWhomItIs(CapturedOutput log) {
        Planned it = planned();
        for (String sql : List.of(
                "select cast(phone as varchar) from problem where phone is not null",
                "select fields from record",
                "select data from journal_entry",
                "select body from answered_request")) {
            assertThat(kept(sql)).as(sql).noneMatch(text -> text.contains(PHONE));
        }
        assertThat(kept("select phone from problem where id = '" + it.problem() + "'"))
                .singleElement()
                .asString()
                .startsWith("sealed:");
        assertThat(kept("select data from journal_entry where subject = '" + it.problem()
                        + "' and action = 'planRectification'"))
                .singleElement()
                .asString()
                .contains("\"phone\":\"sealed:");

        String timeline = "/problems/" + it.problem() + "/timeline";
        assertThat(phoneIn(client.read("water", timeline)))
                .as("the unit itself")
                .isEqualTo(PHONE);
        assertThat(phoneIn(client.read("clerk", timeline)))
                .as("the host committee")
                .isEqualTo(PHONE);
        assertThat(phoneIn(client.read("organ", timeline)))
                .as("the government’s office")
                .isEqualTo("139****4321");
        assertThat(phoneIn(client.read("auditor", timeline))).isEqualTo("139****4321");
        JsonNode journal = client.read("auditor", "/journal?limit=100&matter=" + it.matter());
        assertThat(journal.toString()).doesNotContain(PHONE).contains("sealed:");
        assertThat(client.write("auditor", "/journal/verification", Map.of("matter", it.matter()))
                        .get("ok")
                        .asBoolean())
                .isTrue();
        assertThat(log.getAll()).doesNotContain(PHONE, "13987", "4321");
    }

    @Test
    void numbersInAListAreSealedAndTheUnitReadsThem() {
        String list = "存在问题,牵头单位,整改时限,联系电话,经办人身份证号\n水源地没有界桩,县水务局,2026年6月底前," + PHONE + "," + IDENTITY + "\n";
        var file = new MockMultipartFile("file", "清单.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        var answer =
                client.send("clerk", multipart("/api/v1/imports").file(file).param("title", "联系电话清单"));
        assertThat(answer.getStatus()).isEqualTo(201);
        String problem = client.tree(answer).get("matter").asString() + "-1";
        for (String column : List.of("phone", "attributes")) {
            assertThat(kept("select " + column + " from problem where id = '" + problem + "'"))
                    .singleElement()
                    .asString()
                    .contains("sealed:")
                    .doesNotContain(PHONE, IDENTITY);
        }
        assertThat(kept("select data from journal_entry")).noneMatch(it -> it.contains(IDENTITY));
        assertThat(client.read("clerk", "/problems/" + problem)
                        .get("attributes")
                        .toString())
                .contains(IDENTITY);
        assertThat(client.read("auditor", "/problems/" + problem)
                        .get("attributes")
                        .toString())
                .contains("110****4514")
                .doesNotContain(IDENTITY);
    }

    @Test
    void nothingPersonalIsLogged(CapturedOutput log) {
        planned();
        client.anonymously(MockMvcRequestBuilders.post("/login")
                .param("username", "zhang@example.org")
                .param("password", "Geheim-13987654321"));
        client.anonymously(MockMvcRequestBuilders.post("/api/v1/tokens")
                .header("Authorization", Client.basic(IDENTITY, "Geheim-" + PHONE)));
        client.post("water", "/matters", Map.of("process", PHONE, "title", IDENTITY + "\r\n2026 ERROR forged"));
        client.post("clerk", "/matters/zhang@example.org/actions/" + PHONE, Map.of("fields", Map.of()));
        client.send(
                "clerk",
                MockMvcRequestBuilders.get("/api/v1/problems")
                        .param("after", PHONE)
                        .header("X-Request-Id", "forged\r\nERROR " + PHONE));
        client.send(
                "clerk",
                MockMvcRequestBuilders.post("/api/v1/matters")
                        .contentType("application/json")
                        .content("{\"title\": \"" + IDENTITY + "\", "));
        assertThat(log.getAll())
                .doesNotContain("Geheim", "zhang@", "small-county", "ERROR forged")
                .doesNotContainPattern("(?<![0-9a-f-])1[3-9]\\d{9}(?![0-9a-f-])")
                .doesNotContainPattern("(?<!\\d)\\d{17}[\\dXx](?!\\d)")
                .doesNotContainPattern("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    }
}
