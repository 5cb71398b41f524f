package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
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
import tools.jackson.databind.JsonNode;

class MessageDocumentationTests extends Documentation {

    private static List<FieldDescriptor> message(String at) {
        return List.of(
                field(at + "id", STRING, "Id, for example `N-12`"),
                field(at + "code", STRING, "Kind of message, for programs"),
                field(at + "text", STRING, "What it says, in the reader’s language"),
                field(at + "lines", ARRAY, "One sentence for each thing a digest names"),
                maybe(at + "matter", STRING, "Matter it is about"),
                maybe(at + "problem", STRING, "Problem it is about"),
                field(at + "createdAt", STRING, "When it was told"),
                maybe(at + "readAt", STRING, "When it was read first"));
    }

    /** The handler's message after the committee has urged the unit. */
    private String urged() {
        var task = walk.to("planRectification");
        String problem = task.problem().orElseThrow();
        client.write(
                "clerk", "/problems/" + problem + "/actions/urge", Map.of("fields", Map.of("text", "请在本周内报送整改方案")));
        JsonNode newest =
                client.read(task.login(), "/messages?unread=true").get("items").get(0);
        assertThat(newest.get("problem").asString()).isEqualTo(problem);
        assertThat(newest.get("text").asString()).startsWith("经办催办“").endsWith("”：请在本周内报送整改方案");
        return task.login();
    }

    @Test
    void list() {
        var fields = new ArrayList<>(message("items[]."));
        fields.add(maybe("next", STRING, "Pass it as `after`; null on the last page"));
        document(
                "message/list",
                urged(),
                200,
                get("/api/v1/messages?unread=true&limit=1"),
                queryParameters(
                        parameterWithName("unread").description("Only those not read yet"),
                        parameterWithName("limit").description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(fields));
    }

    @Test
    void reading() {
        String reader = urged();
        String id = client.read(reader, "/messages?unread=true")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        document("message/read", reader, 200, post("/api/v1/messages/{id}/read", id), responseFields(message("")));
        document("message/read-of-another", "finance", 404, post("/api/v1/messages/{id}/read", id));
    }

    @Test
    void readingAll() {
        String reader = urged();
        document(
                "message/read-all",
                reader,
                200,
                post("/api/v1/messages/read"),
                responseFields(field("read", NUMBER, "How many were not read before")));
        assertThat(client.read(reader, "/messages?unread=true").get("items")).isEmpty();
    }

    @Test
    void refusesAPageMarkAndAnIdItNeverGave() {
        assertThat(client.send("clerk", get("/api/v1/messages?after=12")).getStatus())
                .isEqualTo(400);
        assertThat(client.send("clerk", post("/api/v1/messages/12/read")).getStatus())
                .isEqualTo(404);
        assertThat(client.send("clerk", post("/api/v1/messages/N-999999999/read"))
                        .getStatus())
                .isEqualTo(404);
    }
}
