package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Lists of units and people are taken row by row; nobody imported can come in, or holds a post. */
class OrganizationImportTests extends Documentation {

    private static final FieldDescriptor[] REPORT = {
        field("dryRun", BOOLEAN, "Whether nothing was written"),
        field("units", NUMBER, "Units that were, or would be, entered"),
        field("people", NUMBER, "People that were, or would be, entered, each with an inactive account"),
        field("proposals", ARRAY, "Posts that are, or would be, proposed"),
        maybe("proposals[].login", STRING, "Login"),
        maybe("proposals[].name", STRING, "Name"),
        maybe("proposals[].unit", STRING, "Name of the unit"),
        maybe("proposals[].post", STRING, "Post"),
        maybe("proposals[].from", STRING, "First day"),
        maybe("proposals[].phone", STRING, "Last digits of the number"),
        field("rejected", ARRAY, "Rows that were not taken"),
        maybe("rejected[].sheet", STRING, "Sheet"),
        maybe("rejected[].row", NUMBER, "Row, as the workbook numbers it"),
        maybe("rejected[].column", STRING, "Column"),
        maybe("rejected[].value", STRING, "What stands there"),
        maybe("rejected[].reason", STRING, "What is wrong with it"),
        field("warnings", ARRAY, "What was understood with a doubt"),
    };

    @Autowired
    private JdbcClient jdbc;

    private static MockMultipartFile book(String suffix) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            new OrganizationTemplate().write(out);
            try (var template = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                var units = template.getSheet("单位");
                row(units, 1, "县民政局" + suffix, "部门", "县人民政府", "民政局" + suffix + "、民政" + suffix);
                row(units, 2, "县检察院" + suffix, "机关", null, null);
                row(units, 3, "县公安局" + suffix, "部门", "县政协", null);
                row(units, 4, "县水务局", "部门", "县人民政府", null);
                row(units, 5, null, "部门", "县人民政府", null);
                row(units, 6, "某宫", "宫殿", null, null);
                var people = template.getSheet("人员");
                row(
                        people,
                        1,
                        "某甲",
                        "minzheng" + suffix,
                        "民政" + suffix,
                        "承办人",
                        "2026-03-01",
                        "a@b.example",
                        "13800001234");
                row(people, 2, "某甲", "minzheng" + suffix, "县水务局", "handler", null, null, null);
                row(people, 3, "某乙", "water", "县水务局", "承办人", null, null, null);
                row(people, 4, "某丙", "bing" + suffix, "县公安局" + suffix, "承办人", null, null, null);
                row(people, 5, "某丁", "ding" + suffix, "县水务局", "核查员", null, null, null);
                row(people, 6, "某戊", "wu" + suffix, "县水务局", "承办人", "三月", null, null);
                row(people, 7, "某己", "minzheng" + suffix, "县水务局", "承办人", null, null, null);
                row(people, 8, "某庚", "Geng" + suffix, "县水务局", "承办人", null, null, null);
                row(people, 9, "某辛", "xin" + suffix, "县水务局", "承办人", null, "no address", null);
                var filled = new ByteArrayOutputStream();
                template.write(filled);
                return new MockMultipartFile("file", "单位和人员.xlsx", null, filled.toByteArray());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void row(org.apache.poi.ss.usermodel.Sheet sheet, int index, String... values) {
        var row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                row.createCell(i).setCellValue(values[i]);
            }
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String path, MockMultipartFile file) {
        return multipart(path).file(file);
    }

    @Test
    void aDryRunAndTheRun() {
        var file = book("1");
        document(
                "administration/import-dry-run",
                "sysadmin",
                200,
                upload("/api/v1/organization-imports?dryRun=true", file),
                requestParts(partWithName("file").description("Workbook (.xlsx) or CSV, at most 20 MB")),
                queryParameters(parameterWithName("dryRun").description("`true` only shows what would come of it")),
                responseFields(REPORT));
        assertThat(count("unit where name like '%民政局1'")).isZero();
        JsonNode report = client.tree(document(
                "administration/import",
                "sysadmin",
                201,
                upload("/api/v1/organization-imports", file),
                responseFields(REPORT)));

        assertThat(report.get("units").asInt()).isEqualTo(2);
        assertThat(report.get("people").asInt()).isEqualTo(1);
        assertThat(report.get("proposals").findValuesAsString("unit")).containsExactly("县民政局1", "县水务局");
        assertThat(report.at("/proposals/0/phone").asString()).isEqualTo("****1234");
        var rejected = new java.util.ArrayList<String>();
        report.get("rejected")
                .forEach(it -> rejected.add(it.get("sheet").asString()
                        + it.get("row").asInt() + " " + it.get("column").asString()));
        assertThat(rejected)
                .containsExactly(
                        "单位7 类别",
                        "单位4 上级机关",
                        "单位5 单位名称",
                        "单位6 单位名称",
                        "人员4 登录名",
                        "人员5 单位",
                        "人员6 岗位",
                        "人员7 起始日期",
                        "人员8 登录名",
                        "人员9 登录名",
                        "人员10 邮箱");
        assertThat(report.get("rejected").findValuesAsString("reason"))
                .allSatisfy(it -> assertThat(it).isNotBlank().doesNotContain("organization.import"));

        assertThat(jdbc.sql("select from_on from post_proposal where person = 'minzheng1' order by id")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10));
        assertThat(count("post where person = 'minzheng1'"))
                .as("nothing but proposed")
                .isZero();
        assertThat(client.anonymously(post("minzheng1", "!")).getStatus()).isEqualTo(401);
        assertThat(client.anonymously(post("minzheng1", "")).getStatus()).isEqualTo(401);
        assertThat(jdbc.sql("select data from journal_entry where action = 'organization.imported' order by seq desc"
                                + " fetch first 1 row only")
                        .query(String.class)
                        .single())
                .contains("minzheng1", "\"proposals\":2", "\"minzheng1\":\"a***@b.example\"");

        var again = client.send("sysadmin", upload("/api/v1/organization-imports", file));
        assertThat(again.getStatus()).as("all of it is there already").isEqualTo(400);
    }

    private static AbstractMockHttpServletRequestBuilder<?> post(String login, String password) {
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/api/v1/tokens")
                .header("Authorization", org.bihuan.api.Client.basic(login, password));
    }

    @Test
    void commaSeparatedText() {
        String csv = "姓名,登录名,单位,岗位,手机\n某子,zi-csv,县水务局,承办人,0397-1234567\n某丑,chou-csv,,承办人,\n";
        JsonNode report = client.tree(client.send("sysadmin", upload("/api/v1/organization-imports", csv(csv))));
        assertThat(report.get("people").asInt()).isEqualTo(1);
        assertThat(report.get("rejected").findValuesAsString("column")).containsExactly("单位");
    }

    @Test
    void nobodyIsProposedOnBothSides() {
        String csv = "姓名,登录名,单位,岗位\n某寅,yin-csv,县水务局,承办人\n某寅,yin-csv,县人大监察和司法委员会,核查员\n某寅,yin-csv,县人大代表,代表\n";
        JsonNode report = client.tree(client.send("sysadmin", upload("/api/v1/organization-imports", csv(csv))));
        assertThat(report.get("proposals").findValuesAsString("post")).containsExactly("handler", "deputy");
        assertThat(report.at("/rejected/0/row").asInt()).isEqualTo(3);
        assertThat(report.at("/rejected/0/reason").asString()).contains("县水务局", "承办人", "核查员");
    }

    @Test
    void whatIsNoSuchList() {
        for (String text : List.of("序号,问题\n1,水质\n", "姓名,登录名\n某甲,jia\n", "单位名称\n")) {
            MockHttpServletResponse answer = client.send("sysadmin", upload("/api/v1/organization-imports", csv(text)));
            assertThat(answer.getStatus()).as(text).isEqualTo(400);
        }
        assertThat(client.send("sysadmin", upload("/api/v1/organization-imports", csv("")))
                        .getStatus())
                .isEqualTo(400);
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "人员.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTemplate() throws IOException {
        var answer = client.send("sysadmin", get("/api/v1/organization-imports/template.xlsx"));
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheet("人员").getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("登录名");
            assertThat(workbook.getSheet("单位").getDataValidations()).hasSize(1);
        }
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }
}
