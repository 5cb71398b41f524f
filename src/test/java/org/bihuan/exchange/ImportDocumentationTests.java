package org.bihuan.exchange;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;

import java.nio.charset.StandardCharsets;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

class ImportDocumentationTests extends Documentation {

    private static final String LIST = """
            序号,存在问题,整改要求,责任单位,整改期限
            1,部分水源地未划定保护区,完成划定并公告,县水务局,2026-09-30
            2,乡镇卫生院检测设备闲置,三个月内投入使用,县卫生健康局,2026-06-30
            3,农村饮水工程档案不全,补齐档案,县档案馆,2026-06-30
            """;

    private static final String FIELDS = """
            {"hostCommittee":"supervision","organ":"government","number":"示人常审〔2026〕%s号","issuedOn":"2026-03-09"}""";

    private static final FieldDescriptor[] REPORT = {
        maybe("matter", STRING, "The matter that was opened; null on a dry run"),
        field("sheets[].name", STRING, "Sheet that holds a list"),
        field("sheets[].headerRow", NUMBER, "Row of its header, from 1"),
        inside("sheets[].columns", "How each column was understood: a field, or `attributes`"),
        field("sheets[].rows", NUMBER, "Rows below the header"),
        field("accepted", NUMBER, "Rows that became, or would become, problems"),
        maybe("rejected", ARRAY, "Rows that were not taken"),
        maybe("rejected[].sheet", STRING, "Sheet"),
        maybe("rejected[].row", NUMBER, "Row, as the workbook numbers it"),
        maybe("rejected[].column", STRING, "Column"),
        maybe("rejected[].value", STRING, "What stands there"),
        maybe("rejected[].reason", STRING, "What is wrong with it"),
        field("newUnits", ARRAY, "Units that were, or would be, registered"),
        field("warnings", ARRAY, "What was understood with a doubt"),
        maybe("preview", ARRAY, "First rows as they were understood, on a dry run"),
        maybe("preview[].sheet", STRING, "Sheet"),
        maybe("preview[].row", NUMBER, "Row"),
        maybe("preview[].title", STRING, "Problem"),
        maybe("preview[].leadUnit", STRING, "Lead unit"),
        maybe("preview[].assistingUnits", ARRAY, "Units that assist"),
        maybe("preview[].due", STRING, "Due date, or the kind of limit and its words"),
        maybe("preview[].reportedClosed", BOOLEAN, "Whether the list says it was done"),
    };

    private static AbstractMockHttpServletRequestBuilder<?> upload(String number, String dryRun) {
        return multipart("/api/v1/imports")
                .file(new MockMultipartFile("file", "问题清单.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)))
                .param("process", "supervision")
                .param("title", "农村饮用水安全问题清单")
                .param("fields", FIELDS.formatted(number))
                .param("dryRun", dryRun);
    }

    @Test
    void aDryRunAndTheRun() {
        document(
                "exchange/dry-run",
                "clerk",
                200,
                upload("801", "true"),
                requestParts(partWithName("file").description("Workbook (.xlsx) or CSV, at most 20 MB")),
                responseFields(REPORT));
        document("exchange/run", "clerk", 201, upload("802", "false"), responseFields(REPORT));
    }

    @Test
    void theLedgerAsATable() {
        document("exchange/csv", "clerk", 200, get("/api/v1/problems.csv?unit=water"));
    }
}
