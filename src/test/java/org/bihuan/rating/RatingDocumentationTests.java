package org.bihuan.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.OBJECT;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.payload.PayloadDocumentation;
import tools.jackson.databind.JsonNode;

class RatingDocumentationTests extends Documentation {

    private String invited() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var known =
                Map.<String, Object>of("leadUnit", "water", "problems", List.of(Walk.problem("部分水源地未划定保护区", "water")));
        String problem =
                walk.until(matter, "reportRectification", known).problem().orElseThrow();
        client.write(
                "clerk",
                "/problems/" + problem + "/actions/inviteRating",
                Map.of(
                        "fields",
                        Map.of(
                                "deputies",
                                List.of("deputy", "member"),
                                "codes",
                                2,
                                "until",
                                "2026-03-31",
                                "question",
                                "水源地保护整改是否到位？")));
        return problem;
    }

    private String code(String problem) {
        return client.write("clerk", "/problems/" + problem + "/ratings/codes", Map.of())
                .get("items")
                .get(0)
                .asString();
    }

    @Test
    void rounds() {
        String problem = invited();
        JsonNode told = client.tree(document(
                "rating/codes",
                "clerk",
                200,
                post("/api/v1/problems/{id}/ratings/codes", problem),
                responseFields(field("items", ARRAY, "The codes, in an order that says nothing; never told again"))));
        document(
                "rating/deputy",
                "deputy",
                200,
                client.body(
                        post("/api/v1/problems/{id}/ratings", problem), Map.of("score", 4, "comment", "警示标志还不够醒目。")),
                requestFields(
                        field("score", NUMBER, "1 to 5, more is better"),
                        maybe("comment", STRING, "At most 1000 characters")),
                responseFields(field("score", NUMBER, "What stands now"), maybe("comment", STRING, "What stands now")));
        perform(
                "rating/public",
                204,
                client.body(
                        post("/api/v1/ratings"),
                        Map.of("code", told.get("items").get(0).asString(), "score", 5, "comment", "水清了。")),
                requestFields(
                        field("code", STRING, "A code; small letters, spaces and dashes do not matter"),
                        field("score", NUMBER, "1 to 5, more is better"),
                        maybe("comment", STRING, "At most 1000 characters")));
        document("rating/list", "clerk", 200, get("/api/v1/problems/{id}/ratings", problem), responseFields(shown()));

        JsonNode outside = client.read("water", "/problems/" + problem + "/ratings")
                .get("items")
                .get(0);
        assertThat(outside.get("deputies").get("given").asInt()).isEqualTo(1);
        assertThat(given(outside.get("deputies"), "average"))
                .as("before the end")
                .isFalse();
        assertThat(given(outside.get("people"), "distribution")).isFalse();
        assertThat(given(outside, "comments")).isFalse();
        JsonNode mine = client.read("deputy", "/problems/" + problem + "/ratings")
                .get("items")
                .get(0);
        assertThat(mine.get("mine").get("score").asInt()).isEqualTo(4);
        JsonNode beside = client.read("clerk", "/problems/" + problem).get("ratings");
        assertThat(beside.get("rounds").asInt()).isEqualTo(1);
        assertThat(beside.get("people").get("average").decimalValue()).isEqualByComparingTo("5");
    }

    private static boolean given(JsonNode node, String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    @Test
    void whatIsRefused() {
        String problem = invited();
        String path = "/problems/" + problem + "/ratings";
        assertThat(client.post("water", path, Map.of("score", 3)).getStatus()).isEqualTo(403);
        assertThat(client.post("court", path, Map.of("score", 3)).getStatus()).isEqualTo(404);
        assertThat(client.post("water", path + "/codes", Map.of()).getStatus()).isEqualTo(403);
        for (Object score : new Object[] {0, 6, 2.5, "x", true, List.of(1)}) {
            assertThat(client.post("deputy", path, Map.of("score", score)).getStatus())
                    .as("score %s", score)
                    .isEqualTo(400);
        }
        assertThat(client.post("deputy", path, Map.of()).getStatus()).isEqualTo(400);
        assertThat(client.post("deputy", path, Map.of("score", 1, "comment", "长".repeat(1001)))
                        .getStatus())
                .isEqualTo(400);
        String code = code(problem);
        for (Map<String, Object> body : List.of(
                Map.<String, Object>of("code", code),
                Map.<String, Object>of("code", code, "score", 9),
                Map.<String, Object>of("code", code, "score", 1, "comment", "a\0b"))) {
            assertThat(anonymously(body).getStatus()).as("%s", body).isEqualTo(400);
        }
        assertThat(anonymously(Map.of("score", 3)).getStatus()).isEqualTo(409);
        assertThat(anonymously(Map.of("code", "no code", "score", 3)).getStatus())
                .isEqualTo(409);
        assertThat(anonymously(Map.of("code", code, "score", 3)).getStatus())
                .as("what was refused has left it good")
                .isEqualTo(204);
        MockHttpServletResponse used = anonymously(Map.of("code", code, "score", 3));
        assertThat(used.getStatus()).isEqualTo(409);
        assertThat(new String(used.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("评分码不对，或者已经用过");
    }

    @Test
    void nothingIsKeptOfARequestWithACode() {
        String problem = invited();
        String code = code(problem);
        var body = Map.of("code", code, "score", 3);
        assertThat(client.send(
                                "clerk",
                                client.body(post("/api/v1/ratings"), body).header("Idempotency-Key", "r" + problem))
                        .getStatus())
                .as("a login sent along is not looked at")
                .isEqualTo(204);
        assertThat(client.anonymously(
                                client.body(post("/api/v1/ratings"), body).header("Idempotency-Key", "r" + problem))
                        .getStatus())
                .as("not replayed")
                .isEqualTo(409);
        assertThat(client.anonymously(get("/api/v1/ratings")).getStatus()).isEqualTo(405);
        assertThat(client.anonymously(get("/api/v1/problems/{id}/ratings", problem))
                        .getStatus())
                .isEqualTo(401);
    }

    private MockHttpServletResponse anonymously(Map<String, ?> body) {
        return client.anonymously(client.body(post("/api/v1/ratings"), body));
    }

    private static List<FieldDescriptor> shown() {
        return List.of(
                field("items[].id", NUMBER, "The round"),
                field("items[].question", STRING, "What is rated"),
                field("items[].openedOn", STRING, "When it was opened"),
                field("items[].until", STRING, "Its last day"),
                field("items[].open", BOOLEAN, "Whether it takes ratings"),
                field("items[].deputies.invited", NUMBER, "How many deputies are invited"),
                field("items[].deputies.given", NUMBER, "How many have rated"),
                maybe(
                        "items[].deputies.average",
                        NUMBER,
                        "To two decimals; null where nobody rated or the reader may not know"),
                inside(
                        "items[].deputies.distribution",
                        "How often each score was given; null where the reader may not know"),
                field("items[].people", OBJECT, "The same of the public; `invited` is the number of codes"),
                field("items[].people.invited", NUMBER, "How many codes there are"),
                field("items[].people.given", NUMBER, "How many were used"),
                maybe("items[].people.average", NUMBER, "As above"),
                inside("items[].people.distribution", "As above"),
                maybe("items[].comments", ARRAY, "Best score first, without names; null where the reader may not know"),
                maybe("items[].comments[].from", STRING, "`deputy` or `public`"),
                maybe("items[].comments[].score", NUMBER, "The score given with it"),
                maybe("items[].comments[].text", STRING, "The comment"),
                maybe("items[].mine", OBJECT, "What the reader gave: `score`, `comment`"),
                PayloadDocumentation.fieldWithPath("next")
                        .type(STRING)
                        .description("Always null: there are never many")
                        .optional());
    }
}
