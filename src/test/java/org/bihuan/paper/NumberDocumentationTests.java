package org.bihuan.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import tools.jackson.databind.JsonNode;

class NumberDocumentationTests extends Documentation {

    private static final String NUMBERS = "/api/v1/paper-numbers";

    private static FieldDescriptor[] number(String at, FieldDescriptor... more) {
        var fields = new ArrayList<>(List.of(
                field(at + "id", NUMBER, "Id"),
                field(
                        at + "series",
                        STRING,
                        "`opinion`, `letter`, `assignment`, `signOff`, `verification` or `ballot`"),
                field(at + "year", NUMBER, "Year of the series"),
                maybe(at + "place", NUMBER, "Place in the series; none for a number that is not made by the pattern"),
                field(at + "number", STRING, "As it is printed"),
                field(at + "matter", STRING, "Id of the matter"),
                field(at + "title", STRING, "Its title"),
                maybe(at + "problem", STRING, "Id of the problem whose paper has it"),
                maybe(at + "problemTitle", STRING, "Its title"),
                maybe(at + "ballot", STRING, "The ballot whose papers have it"),
                maybe(at + "givenBy", STRING, "Who took it"),
                field(at + "givenOn", STRING, "When"),
                maybe(at + "voidedOn", STRING, "When the paper was withdrawn 作废; the number is never given again"),
                maybe(at + "voidedBy", STRING, "Who marked it"),
                maybe(at + "voidReason", STRING, "Why")));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(FieldDescriptor[]::new);
    }

    private String handedOver() {
        String matter = walk.propose("文号登记");
        walk.until(
                matter, "signForProblem", Map.of("problems", List.of(Map.of("title", "一处水源地", "leadUnit", "water"))));
        return matter + "-1";
    }

    @Test
    void aSheetIsNumberedReadAndVoided() {
        String problem = handedOver();
        JsonNode given = client.tree(document(
                "paper/number",
                "office",
                201,
                client.body(post("/api/v1/problems/{id}/paper-number", problem), Map.of("paper", "assignment")),
                requestFields(field("paper", STRING, "`assignment` 交办单, `verification` 核查表 or `sign-off` 销号审批表")),
                responseFields(number(""))));
        String id = given.get("id").asString();
        JsonNode again = client.tree(document(
                "paper/number-again",
                "office",
                201,
                client.body(post("/api/v1/problems/{id}/paper-number", problem), Map.of("paper", "assignment"))));
        assertThat(again.get("number")).as("a number taken stays").isEqualTo(given.get("number"));
        document("paper/number-one", "clerk", 200, get(NUMBERS + "/{id}", id), responseFields(number("")));
        document(
                "paper/numbers",
                "clerk",
                200,
                get(NUMBERS + "?series=assignment&year=2026&limit=1"),
                queryParameters(
                        parameterWithName("series").optional().description("One series"),
                        parameterWithName("year").optional().description("One year"),
                        parameterWithName("q").optional().description("Part of the number or of a title"),
                        parameterWithName("limit")
                                .optional()
                                .description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(number(
                        "items[].",
                        maybe("next", STRING, "Pass it as `after` to get the next page; none on the last"))));
        document(
                "paper/series",
                "clerk",
                200,
                get(NUMBERS + "/series"),
                responseFields(
                        field("items[].series", STRING, "The series"),
                        field("items[].label", STRING, "Its name"),
                        field("items[].parameter", STRING, "The parameter of the rule book that has its pattern"),
                        field("items[].pattern", STRING, "The pattern in force"),
                        field("items[].citation", STRING, "Where it comes from"),
                        field("items[].example", STRING, "The first number of this year by it"),
                        inside(
                                "items[].years[]",
                                "How it stands: `year`, `reached` as the last number of the unbroken row, `gaps` in it"),
                        maybe("next", STRING, "None: there is one page")));
        document(
                "paper/withdrawal",
                "office",
                200,
                client.body(post(NUMBERS + "/{id}/withdrawal", id), Map.of("reason", "单位有误，重新交办")),
                requestFields(field("reason", STRING, "Why, at most 500 characters")),
                responseFields(number("")));
        JsonNode next = client.tree(document(
                "paper/number-next",
                "office",
                201,
                client.body(post("/api/v1/problems/{id}/paper-number", problem), Map.of("paper", "assignment"))));
        assertThat(next.get("place").asInt())
                .as("a void number is never given again")
                .isGreaterThan(given.get("place").asInt());
    }

    @Test
    void aBallotIsNumberedBeforeItIsOpened() {
        String matter = walk.propose("测评票编号");
        walk.submit(
                walk.until(matter, "decideHearing"),
                Map.of("meeting", Map.of("name", "第三十八次主任会议", "date", "2026-03-10"), "outcome", "heardWithVote"));
        walk.until(matter, "openBallot");
        String ballot = client.read("office", "/matters/" + matter + "/ballots")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        JsonNode given = client.tree(document(
                "paper/ballot",
                "office",
                201,
                post("/api/v1/ballots/{id}/paper-number", ballot),
                responseFields(number(""))));
        assertThat(given.get("ballot").asString()).isEqualTo(ballot);
        assertThat(client.read("office", "/ballots/" + ballot).get("paperNumber"))
                .isEqualTo(given.get("number"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String problem = handedOver();
        document(
                "paper/early",
                "office",
                409,
                client.body(post("/api/v1/problems/{id}/paper-number", problem), Map.of("paper", "verification")));
        document("paper/bad-series", "clerk", 400, get(NUMBERS + "?series=nonsense"));
        document("paper/bad-after", "clerk", 400, get(NUMBERS + "?after=x"));
        for (String none : List.of("0", "x", "99999999999999999999")) {
            document("paper/none", "clerk", 404, get(NUMBERS + "/{id}", none));
        }
        document(
                "paper/bad-sheet",
                "office",
                400,
                client.body(post("/api/v1/problems/{id}/paper-number", problem), Map.of("paper", "letter")));
        document(
                "paper/no-sheet",
                "office",
                400,
                client.body(post("/api/v1/problems/{id}/paper-number", problem), Map.of()));
        String id = client.tree(document(
                        "paper/other",
                        "office",
                        201,
                        client.body(post("/api/v1/problems/{id}/paper-number", problem), Map.of("paper", "sign-off"))))
                .get("id")
                .asString();
        document("paper/no-reason", "office", 400, client.body(post(NUMBERS + "/{id}/withdrawal", id), Map.of()));
        document(
                "paper/void",
                "office",
                200,
                client.body(post(NUMBERS + "/{id}/withdrawal", id), Map.of("reason", "有误")));
        document(
                "paper/void-again",
                "office",
                409,
                client.body(post(NUMBERS + "/{id}/withdrawal", id), Map.of("reason", "有误")));
    }
}
