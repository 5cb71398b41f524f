package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.engine.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

/** Lists as offices have them, handed to the running program. */
@ApiTest
class ImportTests {

    private static final String LIST = """
            序号,存在问题,整改要求,牵头单位,配合单位,整改时限,完成情况
            1,水源地没有界桩,设置界桩,水务局,县教育局,2026年6月底前,正在整改
            2,水质检测次数不足,按标准检测,县卫健局,县水务局、县教育局,收到清单后两个月内,
            3,水费收缴率偏低,完善机制,县水务局,,长期坚持,
            4,管网漏损,改造管网,县水务局,,2026年5月底前,已整改
            """;

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    @Test
    void aListBecomesAMatterWithAProcessForEachOpenProblem() {
        JsonNode report = imported("a.csv", LIST, Map.of("title", "供水问题清单"));

        String matter = report.get("matter").asString();
        assertThat(report.get("accepted").asInt()).isEqualTo(4);
        assertThat(report.get("rejected")).isEmpty();
        jobs.runDue();
        JsonNode first = client.read("clerk", "/problems/" + matter + "-1");
        assertThat(first.get("status").asString()).isEqualTo("issued");
        assertThat(first.get("leadUnit").asString()).isEqualTo("water");
        assertThat(first.get("assistingUnits").get(0).asString()).isEqualTo("education");
        assertThat(first.get("due").asString()).isEqualTo("2026-06-30");
        assertThat(client.read("organ", "/tasks?matter=" + matter).get("items"))
                .filteredOn(it -> it.get("activity").asString().equals("receiveProblem"))
                .hasSize(3);
    }

    @Test
    void whatTheListCallsDoneIsKeptAsReportedAndNeverSignedOffHere() {
        JsonNode report = imported("b.csv", LIST, Map.of());

        String matter = report.get("matter").asString();
        JsonNode fourth = client.read("clerk", "/problems/" + matter + "-4");
        assertThat(fourth.get("status").asString()).isEqualTo("reportedClosed");
        assertThat(fourth.get("closedOn").isNull()).isTrue();
        assertThat(client.read("clerk", "/matters/" + matter)
                        .get("problems")
                        .get("open")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aDurationCountsFromReceipt() {
        String matter = imported("c.csv", LIST, Map.of()).get("matter").asString();
        jobs.runDue();
        String second = matter + "-2";
        assertThat(client.read("clerk", "/problems/" + second).get("due").isNull())
                .isTrue();

        client.write(
                "organ",
                "/problems/" + second + "/tasks/receiveProblem/completion",
                Map.of("fields", Map.of("receivedOn", "2026-03-10")));

        JsonNode limit = client.read("clerk", "/problems/" + second).get("limit");
        assertThat(limit.get("date").asString()).isEqualTo("2026-05-10");
        assertThat(limit.get("text").asString()).isEqualTo("收到清单后两个月内");
    }

    @Test
    void aDryRunWritesNothing() {
        long before = rows();
        MockHttpServletResponse answer = send("d.csv", LIST, Map.of("dryRun", "true"));

        assertThat(answer.getStatus()).isEqualTo(200);
        JsonNode report = client.tree(answer);
        assertThat(report.get("matter").isNull()).isTrue();
        assertThat(report.get("accepted").asInt()).isEqualTo(4);
        assertThat(report.get("preview").get(0).get("leadUnit").asString()).isEqualTo("水务局");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void unknownUnitsAreRejectedUnlessTheyMayBeCreated() {
        String list = "问题,牵头单位\n桥面破损,桥梁养护中心\n灯不亮,县水务局\n";
        JsonNode refused = imported("e.csv", list, Map.of());
        assertThat(refused.get("accepted").asInt()).isEqualTo(1);
        assertThat(refused.get("rejected").get(0).get("value").asString()).isEqualTo("桥梁养护中心");

        JsonNode created = imported("f.csv", list, Map.of("createUnits", "true"));
        assertThat(created.get("accepted").asInt()).isEqualTo(2);
        assertThat(created.get("newUnits")).as(created.toString()).hasSize(1);
        assertThat(created.get("newUnits").get(0).asString()).isEqualTo("桥梁养护中心");
        String lead = client.read("clerk", "/problems/" + created.get("matter").asString() + "-1")
                .get("leadUnitName")
                .asString();
        assertThat(lead).isEqualTo("桥梁养护中心");

        JsonNode act = client.read("logadmin", "/administrative-acts?reviewed=false&limit=1")
                .get("items")
                .get(0);
        assertThat(act.get("action").asString()).as(act.toString()).isEqualTo("unit.created");
        assertThat(act.get("actor").asString()).isEqualTo("clerk");
        assertThat(act.toString())
                .contains("桥梁养护中心", "import", created.get("matter").asString());
    }

    @Test
    void nothingIsHalfWrittenWhenNoRowCanBeTaken() {
        long before = rows();
        MockHttpServletResponse answer = send("g.csv", "问题,牵头单位\n桥面破损,天上局\n", Map.of());
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(client.tree(answer).get("errors").get(0).get("field").asString())
                .contains("2");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aUnitCannotImport() {
        assertThat(client.send(
                                "water",
                                multipart("/api/v1/imports").file(file("h.csv", LIST.getBytes(StandardCharsets.UTF_8))))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theFileItselfIsKeptWithTheMatter() {
        String matter = imported("原清单.csv", LIST, Map.of()).get("matter").asString();
        JsonNode entry =
                client.read("clerk", "/journal?matter=" + matter).get("items").get(0);
        assertThat(entry.get("action").asString()).isEqualTo("listIssued");
        assertThat(entry.get("data").get("documents").get(0).get("name").asString())
                .isEqualTo("原清单.csv");
    }

    /** The list of an audit 审计查出问题 has money in it, in the unit of its header unless a cell names its own. */
    @Test
    void anAuditListStartsAnAuditWithItsAmounts() {
        byte[] book = Books.book(List.of(
                Books.row("序号", "存在问题", "问题金额(万元)", "已整改金额(万元)", "责任单位", "整改期限"),
                Books.row(1, "滞留专项资金", 37054.47, 30000, "县水务局", "2026-09-30"),
                Books.row(2, "多计工程价款", "12,005,000元", null, "县卫生健康局", "2026-08-31"),
                Books.row(3, "未按规定公开预算", null, null, "县教育局", "2026-06-30")));
        var request = multipart("/api/v1/imports")
                .file(file("审计查出问题清单.xlsx", book))
                .param("process", "audit")
                .param("title", "审计查出问题整改清单")
                .param("fields", "{\"heardOn\":\"2026-02-10\",\"issuedOn\":\"2026-03-09\"}");

        MockHttpServletResponse answer = client.send("clerk", request);

        JsonNode report = client.tree(answer);
        assertThat(answer.getStatus()).as(report.toString()).isEqualTo(201);
        assertThat(report.get("accepted").asInt()).isEqualTo(3);
        assertThat(report.get("rejected")).isEmpty();
        String matter = report.get("matter").asString();
        assertThat(client.read("clerk", "/matters/" + matter).get("process").asString())
                .isEqualTo("audit");
        jobs.runDue();
        JsonNode first = client.read("clerk", "/problems/" + matter + "-1");
        assertThat(first.get("amount").decimalValue()).isEqualByComparingTo("37054.47");
        assertThat(first.get("rectifiedAmount").decimalValue()).isEqualByComparingTo("30000");
        assertThat(client.read("clerk", "/problems/" + matter + "-2")
                        .get("amount")
                        .decimalValue())
                .isEqualByComparingTo("1200.5");
        assertThat(client.read("clerk", "/problems/" + matter + "-3")
                        .get("amount")
                        .isNull())
                .isTrue();
        assertThat(client.read("organ", "/tasks?matter=" + matter).get("items"))
                .extracting(it -> it.get("activity").asString())
                .containsExactlyInAnyOrder("receiveProblem", "receiveProblem", "receiveProblem", "arrangeUnitReports");
    }

    @Test
    void anAuditListWithoutTheDayOfTheAuditReportIsRefused() {
        MockHttpServletResponse answer = send("i.csv", LIST, Map.of("process", "audit"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(client.tree(answer).get("errors").get(0).get("field").asString())
                .isEqualTo("heardOn");
    }

    @Test
    void theListsBesideTheRepositoryComeInWhole() throws IOException {
        assertThat(taken("ledgers/review-opinion-problem-list.xlsx", Map.of("fields", "{\"issuedOn\":\"2026-03-09\"}")))
                .isEqualTo("9+0");
        assertThat(taken("ledgers/audit-rectification.xlsx", Map.of())).isEqualTo("50+0");
        assertThat(taken("ledgers/six-field-lists.xlsx", Map.of())).isEqualTo("7+0");
        assertThat(taken("audit-corrective-actions-us.csv", Map.of("title", "Corrective actions")))
                .isEqualTo("80+0");
        String mapping = """
                {"Recommendation":"title","Recipient":"leadUnit","Number":"serial","Made":"issuedOn","Closed":"closedOn",
                "Status":"status"}""";
        assertThat(taken("recommendations-nz.csv", Map.of("mapping", mapping, "title", "Recommendations")))
                .isEqualTo("2062+130");
    }

    private String taken(String name, Map<String, String> parameters) throws IOException {
        Path path = SharedData.file(name);
        var with = new java.util.HashMap<>(parameters);
        with.put("createUnits", "true");
        var request = multipart("/api/v1/imports").file(file(path.getFileName().toString(), Files.readAllBytes(path)));
        with.forEach(request::param);
        JsonNode report = client.tree(client.send("clerk", request));
        assertThat(report.has("accepted")).as(report.toString()).isTrue();
        return report.get("accepted").asInt() + "+" + report.get("rejected").size();
    }

    private JsonNode imported(String name, String list, Map<String, String> parameters) {
        MockHttpServletResponse answer = send(name, list, parameters);
        assertThat(answer.getStatus())
                .as(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return client.tree(answer);
    }

    private MockHttpServletResponse send(String name, String list, Map<String, String> parameters) {
        var request = multipart("/api/v1/imports").file(file(name, list.getBytes(StandardCharsets.UTF_8)));
        parameters.forEach(request::param);
        return client.send("clerk", request);
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private long rows() {
        return jdbc.sql(
                        "select (select count(*) from matter) + (select count(*) from problem) + (select count(*) from unit)"
                                + " + (select count(*) from document) + (select count(*) from record)")
                .query(Long.class)
                .single();
    }
}
