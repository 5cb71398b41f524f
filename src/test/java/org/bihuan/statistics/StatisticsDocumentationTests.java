package org.bihuan.statistics;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;

/** Documents the chapter on statistics by using it. */
class StatisticsDocumentationTests extends Documentation {

    /** Something to count. */
    private void handedOver() {
        walk.until(
                walk.propose("农村饮用水安全专项工作监督"),
                "commentRectification",
                Map.of("problems", List.of(Map.of("title", "部分水源地未划定保护区", "leadUnit", "water", "due", "2026-09-30"))));
    }

    @Test
    void tables() {
        handedOver();
        document(
                "statistics/tables",
                "office",
                200,
                get("/api/v1/statistics/tables?leadUnit=water&issuedFrom=2020-01-01"),
                queryParameters(
                        parameterWithName("issuedFrom").optional().description("Handed over on this day or later"),
                        parameterWithName("issuedTo").optional().description("Handed over on this day or before"),
                        parameterWithName("leadUnit").optional().description("Lead unit"),
                        parameterWithName("type").optional().description("Type of problem, `-` for none given"),
                        parameterWithName("matter").optional().description("Matter")),
                responseFields(
                        field(
                                "items[].name",
                                STRING,
                                "`overview`, `unit`, `type`, `matter`, `month`, `rates`, `degrees` or `ages`"),
                        field("items[].title", STRING, "Its name"),
                        inside("items[].columns", "What the cells of each row say"),
                        field("items[].rows", ARRAY, "Its rows; none where nothing is counted"),
                        field("items[].rows[].key", STRING, "What the row stands for"),
                        field("items[].rows[].label", STRING, "Its name"),
                        field("items[].rows[].cells[].figure", STRING, "Word of the figure"),
                        field("items[].rows[].cells[].count", NUMBER, "How many problems"),
                        maybe("items[].rows[].cells[].of", NUMBER, "Of a rate: of how many"),
                        maybe("items[].rows[].cells[].rate", NUMBER, "Of a rate: per cent with two decimals"),
                        field("items[].rows[].cells[].href", STRING, "Lists exactly these problems")));
    }

    @Test
    void statistics() {
        handedOver();
        document(
                "statistics/get",
                "office",
                200,
                get("/api/v1/statistics"),
                responseFields(
                        field("matters", NUMBER, "Matters with problems handed over"),
                        field("issued", NUMBER, "Problems handed over"),
                        field("open", NUMBER, "Not ended"),
                        field("overdue", NUMBER, "Not ended and past the due date"),
                        field("closed", NUMBER, "Signed off"),
                        field("closedOnOriginalDate", NUMBER, "Signed off by the date first set"),
                        field("closedOnCurrentDate", NUMBER, "Signed off by the date as moved"),
                        field("closedLate", NUMBER, "Signed off after it"),
                        field("reportedClosed", NUMBER, "Reported done by an imported list, never verified here"),
                        field("withdrawn", NUMBER, "Withdrawn, or found impossible to do"),
                        field("merged", NUMBER, "Merged into another"),
                        field("longTerm", NUMBER, "In continuing rectification by decision; open, but not waited for"),
                        field("extended", NUMBER, "Extended at least once"),
                        maybe("rates.onOriginalDate", NUMBER, "Of the signed off, per cent by the date first set"),
                        maybe("rates.onCurrentDate", NUMBER, "Of the signed off, per cent by the date as moved"),
                        field("rates.byExtensions[].extensions", NUMBER, "Number of extensions"),
                        field("rates.byExtensions[].problems", NUMBER, "Problems extended so often"),
                        field("rates.byExtensions[].closed", NUMBER, "Of these, signed off"),
                        maybe(
                                "rates.byExtensions[].onOriginalDate",
                                NUMBER,
                                "Of those, per cent by the date first set"),
                        maybe("rates.byExtensions[].onCurrentDate", NUMBER, "Of those, per cent by the date as moved"),
                        field("returns", NUMBER, "Returns to the organ"),
                        field("reworks", NUMBER, "Times something had to be done again"),
                        field("urges", NUMBER, "Times a unit was urged"),
                        field("repeated", NUMBER, "Repeat findings 屡审屡犯: linked to an earlier closed problem"),
                        field("newCycles", NUMBER, "Came back after sign-off and were listed again"),
                        field("lookBacks", NUMBER, "Checks of closed problems 回头看"),
                        field("rebounds", NUMBER, "Of these, checks that found the problem back 反弹"),
                        inside("byStatus", "Number of problems by status"),
                        field("byUnit[].unit", STRING, "Lead unit"),
                        field("byUnit[].name", STRING, "Its name"),
                        field("byUnit[].issued", NUMBER, "Its problems"),
                        field("byUnit[].open", NUMBER, "Of these, not ended"),
                        field("byUnit[].overdue", NUMBER, "Of these, past their date"),
                        field("byUnit[].closed", NUMBER, "Of these, signed off"),
                        field("resolution.graded", NUMBER, "Signed off with a degree of solution"),
                        field("resolution.resolved", NUMBER, "Of these, with one that counts as solved"),
                        maybe("resolution.rate", NUMBER, "Resolved of graded in per cent"),
                        inside(
                                "resolution.byDegree",
                                "Signed off, by degree: `degree`, `zh`, `en`, `resolved`, `closed`"),
                        field("resolution.commitmentsOpen", NUMBER, "Promises still to be kept"),
                        field("resolution.commitmentsOverdue", NUMBER, "Of these, past their date"),
                        field("resolution.commitmentsKept", NUMBER, "Promises kept"),
                        field("resolution.commitmentsBroken", NUMBER, "Promises broken")));
    }
}
