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
import org.bihuan.deadline.DueFields;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

/** Documents the chapter on problems by using it. */
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
                field(at + "lightLabel", STRING, "The light in words"),
                maybe(at + "amount", NUMBER, "Amount concerned, in 10,000 yuan 万元"),
                maybe(at + "issuedOn", STRING, "Day it was handed over"),
                maybe(at + "closedOn", STRING, "Day it was signed off 销号"),
                field(at + "returns", NUMBER, "How often the unit returned it"),
                field(at + "reworks", NUMBER, "How often it had to be done again"),
                field(at + "urges", NUMBER, "How often the unit was urged"),
                field(at + "extended", NUMBER, "How often its date was extended"),
                field(
                        at + "tags",
                        ARRAY,
                        "What is the case beside the status: `longTerm`, `extensionRequested`, `extended`, `suspended`, `progressOverdue`"),
                field(
                        at + "occurrence",
                        NUMBER,
                        "The n-th time it was found 屡审屡犯: 1, or more where it repeats closed ones"),
                maybe(
                        at + "solution",
                        OBJECT,
                        "How far it was solved when it was signed off: `degree`, `label`, `resolved`"),
                maybe(at + "remainderOf", STRING, "The problem of which this is what remained"));
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
                        parameterWithName("unit").optional().description("Only led or assisted by this unit"),
                        parameterWithName("light").optional().description("Only of this light"),
                        parameterWithName("dueBefore").optional().description("Due before this day"),
                        parameterWithName("dueAfter").optional().description("Due after this day"),
                        parameterWithName("repeated")
                                .optional()
                                .description("`true`: only repeat findings 屡审屡犯; `false`: none of them"),
                        parameterWithName("tag").optional().description("Only with this tag"),
                        parameterWithName("escalated")
                                .optional()
                                .description("`true`: only with an open escalation; `false`: only without"),
                        parameterWithName("leadUnit").optional().description("Only led by this unit"),
                        parameterWithName("figure")
                                .optional()
                                .description(
                                        "Only what this figure counts: `open`, `overdue`, `closed`, `onOriginalDate`"),
                        parameterWithName("q").optional().description("Words in the title, or an id"),
                        parameterWithName("figure")
                                .optional()
                                .description("Only what counts towards this figure of the <<statistics>>"),
                        parameterWithName("lead").optional().description("Only of this lead unit"),
                        parameterWithName("type").optional().description("Only of this type, `-` for none given"),
                        parameterWithName("issuedFrom").optional().description("Handed over on this day or later"),
                        parameterWithName("issuedTo").optional().description("Handed over on this day or before"),
                        parameterWithName("closedFrom").optional().description("Signed off on this day or later"),
                        parameterWithName("closedTo").optional().description("Signed off on this day or before"),
                        parameterWithName("degree")
                                .optional()
                                .description("Only of this degree of solution, `-` for none"),
                        parameterWithName("satisfaction")
                                .optional()
                                .description("Outcome of the last vote on satisfaction, `-` for none; insiders only"),
                        parameterWithName("extensions").optional().description("Extended exactly so often"),
                        parameterWithName("grade")
                                .optional()
                                .description("Only of this grade: `ordinary`, `key`, `listed`"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(fields));
    }

    @Test
    void one() {
        var fields = new ArrayList<>(both(""));
        fields.addAll(DueFields.explanation());
        fields.addAll(List.of(
                maybe("previous", STRING, "The closed problem this is a new cycle of"),
                maybe("next", STRING, "The new cycle it has begun, where it came back"),
                maybe("repeats", STRING, "The earlier closed problem it repeats"),
                field("repeatedBy", ARRAY, "Ids of later problems that repeat it"),
                field("lookBacks", ARRAY, "When it was looked back on; see <<lookback>>"),
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
                maybe("progressDue", STRING, "Day the next report on progress is due"),
                field("dueMoves", ARRAY, "Revisions of the due date, oldest first; see below"),
                field("extensions", ARRAY, "Requests for extension, oldest first"),
                maybe("extensions[].from", STRING, "Due date when it was asked for"),
                maybe("extensions[].to", STRING, "Date asked for"),
                maybe("extensions[].granted", STRING, "Date granted"),
                maybe("extensions[].outcome", STRING, "`granted`, `refused` or `lapsed`; null while it is pending"),
                maybe("extensions[].reason", STRING, "Reason of the unit"),
                maybe("extensions[].answer", STRING, "Why it was refused"),
                maybe("extensions[].askedBy", STRING, "Who asked"),
                maybe("extensions[].unit", STRING, "For which unit"),
                maybe("extensions[].askedOn", STRING, "Day it was asked for"),
                maybe("extensions[].authority", STRING, "`council`, `viceChair` or `presidium`"),
                maybe("extensions[].meeting", STRING, "Meeting that decided"),
                maybe("extensions[].decidedOn", STRING, "Day of the decision"),
                inside("longTerm", "Continuing rectification, with its stages; absent where there was none")
                        .optional(),
                maybe("parent", STRING, "The problem it was split off from"),
                field("parts", ARRAY, "Parts of a split problem: `id`, `title`, `status`"),
                maybe("mergedInto", STRING, "The problem it was merged into"),
                maybe("endedAs", STRING, "`closed`, `withdrawn`, `cannotBeDone`, `merged` or `split`"),
                maybe("endReason", STRING, "Why it ended without sign-off"),
                maybe("authority", STRING, "Who decides on its sign-off"),
                maybe("reportedClosedOn", STRING, "Day an imported list said it was done"),
                maybe("noticeUntil", STRING, "Last day of the public notice before it is closed"),
                inside(
                        "evidenceList",
                        "Evidence by kind: `kind`, `label`, `required`, its `documents`; `cannotSupply` and `decision` where the unit cannot supply it"),
                maybe("escalation", OBJECT, "The newest escalation, <<escalation>>; absent where there is none"),
                maybe("ratings", OBJECT, "The newest round of rating, <<rating>>; absent where there is none"),
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
                        maybe("items[].kind", STRING, "The demand it answers: the field it was handed in by"),
                        field("items[].size", NUMBER, "Bytes"),
                        field("items[].sha256", STRING, "Digest of the bytes; the journal holds it too"),
                        field("items[].unit", STRING, "Unit that handed it in"),
                        field("items[].step", STRING, "The step it was handed in at"),
                        field("items[].round", NUMBER, "Which time that step was taken, from 1"),
                        field("items[].handedInOn", STRING, "Legal date of that"),
                        field("items[].href", STRING, "Where to get it"),
                        maybe("next", STRING, "Always absent: there is one page")));
    }

    @Test
    void timelineAndDiagram() {
        String problem = rectifying();
        document("problem/timeline", "water", 200, get("/api/v1/problems/{id}/timeline?limit=1", problem));
        document("problem/diagram", "water", 200, get("/api/v1/problems/{id}/diagram", problem));
    }
}
