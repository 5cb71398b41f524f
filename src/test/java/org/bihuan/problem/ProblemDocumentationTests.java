package org.bihuan.problem;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.OBJECT;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class ProblemDocumentationTests extends Documentation {

    private static List<FieldDescriptor> both(String at) {
        return List.of(
                field(at + "id", STRING, "Id, for example `M-2026-0007-12`"),
                field(at + "matter", STRING, "Matter"),
                field(at + "cycle", NUMBER, "1, and one more for each time it came back"),
                field(at + "title", STRING, "The problem in a sentence"),
                field(at + "status", STRING, "Where it stands: a word of the process"),
                field(at + "grade", STRING, "`ordinary`, `key` or `listed` 挂牌督办"),
                maybe(at + "type", STRING, "Kind of problem, as the list says"),
                maybe(at + "category", STRING, "Field it belongs to, as the list says"),
                field(at + "leadUnit", STRING, "Id of the lead unit"),
                field(at + "leadUnitName", STRING, "Its name"),
                maybe(at + "due", STRING, "Due date as it is now"),
                maybe(at + "originalDue", STRING, "Due date as it was first set"),
                field(at + "light", STRING, "`green`, `yellow`, `red`; ended: `blue`, or `late`"),
                maybe(at + "amount", NUMBER, "Amount concerned, in 10,000 yuan 万元"),
                maybe(at + "issuedOn", STRING, "Day it was handed over"),
                maybe(at + "closedOn", STRING, "Day it was signed off 销号"),
                field(at + "returns", NUMBER, "How often the unit returned it"),
                field(at + "reworks", NUMBER, "How often it had to be done again"),
                field(at + "urges", NUMBER, "How often the unit was urged"));
    }

    private String rectifying() {
        var problem = Map.of(
                "title", "部分水源地未划定保护区",
                "leadUnit", "water",
                "assistingUnits", List.of("education"),
                "detail", "12 处水源地中有 4 处未划定保护区",
                "due", "2026-09-30",
                "attributes", Map.of("所在乡镇", "河口镇"));
        var task =
                walk.until(walk.propose("农村饮用水安全专项工作监督"), "commentRectification", Map.of("problems", List.of(problem)));
        return task.problem().orElseThrow();
    }

    @Test
    void ledger() {
        String problem = rectifying();
        var fields = new ArrayList<>(both("items[]."));
        fields.add(maybe("next", STRING, "Pass it as `after`; null on the last page"));
        document(
                "problem/list",
                "office",
                200,
                get(
                        "/api/v1/problems?matter={matter}&sort=due&limit=20",
                        problem.substring(0, problem.lastIndexOf('-'))),
                queryParameters(
                        parameterWithName("matter").description("Only of this matter"),
                        parameterWithName("sort")
                                .description("`due`, soonest first; other orders are refused with what there is"),
                        parameterWithName("limit").description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("status").optional().description("Only in this status"),
                        parameterWithName("unit").optional().description("Only with this lead unit"),
                        parameterWithName("light").optional().description("Only of this light"),
                        parameterWithName("dueBefore").optional().description("Due before this day"),
                        parameterWithName("dueAfter").optional().description("Due after this day"),
                        parameterWithName("escalated")
                                .optional()
                                .description("`true`: only with an open escalation; `false`: only without"),
                        parameterWithName("q").optional().description("Words in the title, or an id"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(fields));
    }

    @Test
    void one() {
        var fields = new ArrayList<>(both(""));
        fields.addAll(List.of(
                maybe("detail", STRING, "What is wrong"),
                maybe("requirement", STRING, "What is asked for"),
                maybe("article", STRING, "Article of law it rests on"),
                maybe("location", STRING, "Where"),
                maybe("rectifiedAmount", NUMBER, "Amount put right"),
                inside("attributes", "Further columns of the list, by their headers"),
                field("assistingUnits", ARRAY, "Ids of the units that assist"),
                field("limit.kind", STRING, "`date`, `duration`, `none`, `immediate` or `longTerm`"),
                maybe("limit.text", STRING, "The limit in the words of the list"),
                maybe("limit.date", STRING, "The date as it is now"),
                maybe("limit.original", STRING, "The date as it was first set"),
                maybe("limit.explanation", STRING, "How the date came about"),
                maybe("receivedOn", STRING, "Day the organ received it"),
                maybe("goal", STRING, "Goal of the plan"),
                maybe("measures", STRING, "Measures of the plan"),
                maybe("responsible", STRING, "Who answers for it"),
                maybe("plannedOn", STRING, "Day the plan names"),
                maybe("selfRating", STRING, "How the unit rates the result"),
                maybe("percent", NUMBER, "Progress in per cent"),
                field("evidence", NUMBER, "Files of evidence handed in with reports"),
                maybe("authority", STRING, "Who decides on its sign-off"),
                maybe("reportedClosedOn", STRING, "Day an imported list said it was done"),
                maybe("escalation", OBJECT, "The newest escalation, <<escalation>>; absent where there is none"),
                maybe("actions", ARRAY, "Optional acts the caller may perform now"),
                maybe("actions[].name", STRING, "Name, for the address"),
                maybe("actions[].label", STRING, "Name to show")));
        document("problem/get", "water", 200, get("/api/v1/problems/{id}", rectifying()), responseFields(fields));
    }

    @Test
    void documents() {
        document(
                "problem/documents",
                "water",
                200,
                get("/api/v1/problems/{id}/documents", rectifying()),
                responseFields(
                        field("items[].id", STRING, "Id"),
                        field("items[].name", STRING, "Name of the file"),
                        field("items[].size", NUMBER, "Bytes"),
                        field("items[].sha256", STRING, "Digest of the bytes; the journal holds it too"),
                        field("items[].unit", STRING, "Unit that handed it in"),
                        field("items[].href", STRING, "Where to get it"),
                        maybe("next", STRING, "Always absent: there is one page")));
    }

    @Test
    void timelineAndDiagram() {
        String problem = rectifying();
        document("problem/timeline", "water", 200, get("/api/v1/problems/{id}/timeline?limit=1", problem));
        document("problem/diagram", "water", 200, get("/api/v1/problems/{id}/diagram", problem));
    }

    @Test
    void statistics() {
        rectifying();
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
                        field("withdrawn", NUMBER, "Withdrawn"),
                        field("returns", NUMBER, "Returns to the organ"),
                        field("reworks", NUMBER, "Times something had to be done again"),
                        field("urges", NUMBER, "Times a unit was urged"),
                        inside("byStatus", "Number of problems by status"),
                        field("byUnit[].unit", STRING, "Lead unit"),
                        field("byUnit[].name", STRING, "Its name"),
                        field("byUnit[].issued", NUMBER, "Its problems"),
                        field("byUnit[].open", NUMBER, "Of these, not ended"),
                        field("byUnit[].overdue", NUMBER, "Of these, past their date"),
                        field("byUnit[].closed", NUMBER, "Of these, signed off")));
    }
}
