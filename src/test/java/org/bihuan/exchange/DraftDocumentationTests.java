package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.delete;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.put;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.OBJECT;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** A list is handed in, read row by row, put right in place, and taken over or thrown away. */
class DraftDocumentationTests extends Documentation {

    private static final String DRAFTS = "/api/v1/import-drafts";

    private static final String LIST = """
            序号,存在问题,整改要求,责任单位,整改期限
            1,部分水源地未划定保护区,完成划定并公告,县水务局,2026-09-30
            2,乡镇卫生院检测设备闲置,三个月内投入使用,县卫生健康局,尽量快些
            3,农村饮水工程档案不全,补齐档案,县水务局,2026-06-30
            """;

    private static List<FieldDescriptor> draft(String at) {
        return List.of(
                field(at + "id", STRING, "Id"),
                field(at + "process", STRING, "Process the list enters"),
                field(at + "document", STRING, "Id of the file as it came"),
                field(at + "name", STRING, "Its name"),
                maybe(at + "title", STRING, "Title of the matter to be; the list’s own where none is said"),
                maybe(at + "hostCommittee", STRING, "Host committee; found out where none is said"),
                maybe(at + "organ", STRING, "Organ; found out where none is said"),
                maybe(at + "issuedOn", STRING, "Day the list was issued; found out where none is said"),
                field(at + "createUnits", BOOLEAN, "Whether units nobody has registered are registered"),
                inside(at + "fields", "Further fields of the start form").type(OBJECT),
                inside(at + "mapping", "Which column is which, by header, where the headers do not say")
                        .type(OBJECT),
                field(at + "begunAt", STRING, "When it was handed in; it is kept for thirty days"),
                field(at + "corrected", NUMBER, "Cells that were corrected"));
    }

    private static FieldDescriptor[] checked() {
        var fields = new ArrayList<>(draft("draft."));
        fields.addAll(List.of(
                maybe("columns", ARRAY, "Columns of which somebody has to say which they are, or has said"),
                maybe("columns[].field", STRING, "`title` or `leadUnit`"),
                maybe("columns[].headers", ARRAY, "Headers to choose from"),
                maybe("columns[].chosen", STRING, "The one chosen"),
                field("accepted", NUMBER, "Rows that would become problems"),
                field("rejected", NUMBER, "Rows that would not"),
                field("newUnits", ARRAY, "Units that would be registered"),
                field("warnings", ARRAY, "What was understood with a doubt"),
                maybe("wrong", ARRAY, "What is wrong with the matter to be"),
                maybe("wrong[].field", STRING, "Field of the start form"),
                maybe("wrong[].value", STRING, "Empty"),
                maybe("wrong[].reason", STRING, "What is wrong with it"),
                maybe("rows.items", ARRAY, "Rows in the list’s order"),
                maybe("rows.items[].sheet", STRING, "Sheet"),
                maybe("rows.items[].row", NUMBER, "Row, as the workbook numbers it"),
                inside("rows.items[].cells", "What its cells say, by the headers of the columns")
                        .type(OBJECT)
                        .optional(),
                maybe("rows.items[].corrected", ARRAY, "Columns of which something else was said"),
                maybe("rows.items[].accepted", BOOLEAN, "Whether it would become a problem"),
                maybe("rows.items[].wrong", ARRAY, "What is wrong with it"),
                maybe("rows.items[].wrong[].field", STRING, "Column"),
                maybe("rows.items[].wrong[].value", STRING, "What stands there"),
                maybe("rows.items[].wrong[].reason", STRING, "What is wrong with it"),
                maybe("rows.next", STRING, "Pass it as `after` to read on; none on the last page")));
        return fields.toArray(FieldDescriptor[]::new);
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String content) {
        return multipart(DRAFTS)
                .file(new MockMultipartFile("file", "问题清单.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("process", "supervision")
                .param("title", "农村饮用水安全问题清单（草稿）");
    }

    private AbstractMockHttpServletRequestBuilder<?> cells(
            String id, String sheet, int row, String column, String said) {
        return client.body(
                put(DRAFTS + "/{id}/cells", id),
                Map.of("cells", List.of(Map.of("sheet", sheet, "row", row, "column", column, "said", said))));
    }

    @Test
    void aListIsLookedThroughCorrectedAndTakenOver() {
        JsonNode begun = client.tree(document(
                "exchange/draft-begin",
                "clerk",
                201,
                upload(LIST),
                requestParts(partWithName("file").description("Workbook (.xlsx) or CSV, at most 20 MB")),
                responseFields(checked())));
        String id = begun.get("draft").get("id").asString();
        assertThat(begun.get("accepted").asInt()).isEqualTo(2);
        JsonNode wrong = begun.get("rows").get("items");
        assertThat(wrong).hasSize(1);
        assertThat(wrong.get(0).get("wrong").get(0).get("field").asString()).isEqualTo("整改期限");
        String sheet = wrong.get(0).get("sheet").asString();
        int row = wrong.get(0).get("row").asInt();

        var list = new ArrayList<FieldDescriptor>(draft("items[]."));
        list.add(maybe("next", STRING, "None: there is one page"));
        document("exchange/drafts", "clerk", 200, get(DRAFTS), responseFields(list));
        JsonNode first = client.tree(document(
                "exchange/draft",
                "clerk",
                200,
                get(DRAFTS + "/{id}?rows=all&limit=2", id),
                queryParameters(
                        parameterWithName("rows")
                                .optional()
                                .description("`all`, or `wrong`: those that would not be taken over"),
                        parameterWithName("limit")
                                .optional()
                                .description("Rows on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`rows.next` of the page before")),
                responseFields(checked())));
        JsonNode second = client.tree(document(
                "exchange/draft-next",
                "clerk",
                200,
                get(
                        DRAFTS + "/{id}?rows=all&limit=2&after={after}",
                        id,
                        first.get("rows").get("next").asString())));
        assertThat(second.get("rows").get("items")).hasSize(1);
        assertThat(second.get("rows").get("next").isNull()).isTrue();

        JsonNode corrected = client.tree(document(
                "exchange/draft-cells",
                "clerk",
                200,
                cells(id, sheet, row, "整改期限", "2026-06-30"),
                requestFields(
                        field("cells[].sheet", STRING, "Sheet"),
                        field("cells[].row", NUMBER, "Row, as the workbook numbers it"),
                        field("cells[].column", STRING, "Header of the column"),
                        field("cells[].said", STRING, "What the cell should say; empty for nothing")),
                responseFields(checked())));
        assertThat(corrected.get("rejected").asInt()).isZero();
        JsonNode said = client.tree(document(
                "exchange/draft-matter",
                "clerk",
                200,
                client.body(
                        put(DRAFTS + "/{id}/matter", id),
                        Map.of(
                                "title",
                                "农村饮用水安全问题清单",
                                "hostCommittee",
                                "supervision",
                                "organ",
                                "government",
                                "issuedOn",
                                "2026-03-09",
                                "createUnits",
                                false,
                                "fields",
                                Map.of("source", "committeeResearch"),
                                "mapping",
                                Map.of("整改期限", "due"))),
                requestFields(
                        maybe("title", STRING, "Title of the matter"),
                        maybe("hostCommittee", STRING, "Id of the host committee"),
                        maybe("organ", STRING, "Id of the organ"),
                        maybe("issuedOn", STRING, "Day the list was issued"),
                        field("createUnits", BOOLEAN, "Whether units nobody has registered are registered"),
                        inside("fields", "Further fields of the start form of the process")
                                .type(OBJECT)
                                .optional(),
                        inside("mapping", "Which column is which: field by header")
                                .type(OBJECT)
                                .optional()),
                responseFields(checked())));
        assertThat(said.get("draft").get("fields").get("source").asString()).isEqualTo("committeeResearch");
        assertThat(said.get("draft").get("title").asString()).isEqualTo("农村饮用水安全问题清单");
        JsonNode taken = client.tree(document(
                "exchange/draft-commit",
                "clerk",
                201,
                post(DRAFTS + "/{id}/commit", id),
                responseFields(field("matter", STRING, "The matter the list became"))));
        assertThat(taken.get("matter").asString()).startsWith("M-");
        document("exchange/draft-gone", "clerk", 404, get(DRAFTS + "/{id}", id));
        document("exchange/draft-commit-again", "clerk", 404, post(DRAFTS + "/{id}/commit", id));
    }

    @Test
    void whatIsNotThereIsSaidAndNothingIsKept() {
        String id = client.tree(document("exchange/draft-other", "clerk", 201, upload(LIST)))
                .get("draft")
                .get("id")
                .asString();
        JsonNode all = client.tree(document("exchange/draft-all", "clerk", 200, get(DRAFTS + "/{id}", id)));
        String sheet = all.get("rows").get("items").get(0).get("sheet").asString();
        document("exchange/draft-bad", "clerk", 400, cells(id, sheet, 99, "整改期限", "x"));
        document("exchange/draft-bad", "clerk", 400, cells(id, sheet, 2, "没有的列", "x"));
        document("exchange/draft-bad", "clerk", 400, cells(id, "没有的表", 2, "整改期限", "x"));
        document(
                "exchange/draft-bad",
                "clerk",
                400,
                put(DRAFTS + "/{id}/cells", id).contentType("application/json").content("{\"cells\":[null]}"));
        document("exchange/draft-bad", "clerk", 400, get(DRAFTS + "/{id}?after=x", id));
        document("exchange/draft-bad", "office", 404, get(DRAFTS + "/{id}", id));
        document("exchange/draft-bad", "clerk", 400, upload("无表头"));
        JsonNode kept = client.tree(document("exchange/draft-kept", "clerk", 200, get(DRAFTS + "/{id}", id)));
        assertThat(kept.get("draft").get("corrected").asInt()).isZero();
        document("exchange/draft-discard", "clerk", 204, delete(DRAFTS + "/{id}", id));
        document("exchange/draft-discarded", "clerk", 404, delete(DRAFTS + "/{id}", id));
    }

    @Test
    void aListWhoseColumnsAreNotKnownWaitsForThemToBeNamed() {
        JsonNode begun = client.tree(document("exchange/draft-columns", "clerk", 201, upload("""
                序号,毛病,谁来改,整改时限
                1,第一处漏损,县水务局,2026-09-30
                """)));
        String id = begun.get("draft").get("id").asString();
        assertThat(begun.get("columns").get(0).get("field").asString()).isEqualTo("title");
        assertThat(begun.get("columns").get(0).get("headers")).hasSize(4);
        assertThat(begun.get("wrong").get(0).get("field").asString()).isEqualTo("file");
        JsonNode named = client.tree(document(
                "exchange/draft-named",
                "clerk",
                200,
                client.body(
                        put(DRAFTS + "/{id}/matter", id),
                        Map.of("createUnits", false, "mapping", Map.of("毛病", "title", "谁来改", "leadUnit")))));
        assertThat(named.get("accepted").asInt()).isEqualTo(1);
        assertThat(named.get("columns").get(1).get("chosen").asString()).isEqualTo("谁来改");
        document(
                "exchange/draft-bad",
                "clerk",
                400,
                client.body(
                        put(DRAFTS + "/{id}/matter", id),
                        Map.of("createUnits", false, "mapping", Map.of("没有的列", "title"))));
        document("exchange/draft-named-gone", "clerk", 204, delete(DRAFTS + "/{id}", id));
    }
}
