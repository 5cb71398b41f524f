package org.bihuan.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class CommitmentDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "commitment";
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of("degree", "B", "commitment", "六月底前完成管网改造", "commitmentDue", "2026-06-30");
    }

    @Test
    void aPromiseIsReportedAndConfirmed() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "reportCommitment",
                of("report", "What was done", "管网改造已完工并通过验收"),
                of("evidence", "Evidence of it", List.of(client.document("water"))));
        listed(matter);
        task(
                matter,
                "confirmCommitment",
                of("outcome", "`kept`; `again`: it goes on by a new date; `broken`", "kept"),
                optional("reason", "Why it is not kept"),
                optional("newDue", "The new date; the one first promised is kept beside it"));
        assertThat(client.read("clerk", "/commitments?matter={matter}", matter)
                        .get("items")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("kept");
        nothingIsLeftOut();
    }

    private void listed(String matter) {
        document(
                "commitment/list",
                "clerk",
                200,
                get("/api/v1/commitments?matter={matter}&state=open&dueBefore=2026-12-31", matter),
                queryParameters(
                        parameterWithName("matter").description("Only of this matter"),
                        parameterWithName("state").description("`open`, `kept` or `broken`"),
                        parameterWithName("dueBefore").description("Promised for before this day"),
                        parameterWithName("limit")
                                .optional()
                                .description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(
                        field("items[].id", STRING, "Id, for example `C-M-2026-0007-12`"),
                        field("items[].matter", STRING, "Matter"),
                        field("items[].problem", STRING, "The problem that was signed off with it"),
                        field("items[].title", STRING, "That problem in a sentence"),
                        field("items[].promise", STRING, "What is promised"),
                        field("items[].unit", STRING, "Id of the unit that promised"),
                        field("items[].unitName", STRING, "Its name"),
                        field("items[].due", STRING, "The date as it is now"),
                        field("items[].originalDue", STRING, "The date first promised"),
                        field("items[].state", STRING, "`open`, `kept` or `broken`"),
                        field("items[].light", STRING, "`green`, `yellow`, `red`; ended: `blue`, or `late`"),
                        maybe("items[].madeOn", STRING, "Day the problem was closed"),
                        maybe("items[].report", STRING, "What the unit last reported"),
                        field("items[].evidence", NUMBER, "Files of evidence"),
                        maybe("items[].endedOn", STRING, "Day it was found kept or broken"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
    }

    @Test
    void aQuestionThatMakesNoSenseIsRefused() {
        document("commitment/bad-state", "clerk", 400, get("/api/v1/commitments?state=proposed"));
        document("commitment/bad-after", "clerk", 400, get("/api/v1/commitments?after=C-1"));
    }
}
