package org.bihuan.api;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class ErrorDocumentationTests extends Documentation {

    private static List<FieldDescriptor> problem(FieldDescriptor... more) {
        var fields = new ArrayList<>(List.of(
                field("status", NUMBER, "Status of the answer"),
                field("title", STRING, "What is wrong, in a few words"),
                field("detail", STRING, "What is wrong here, and what to do"),
                maybe("instance", STRING, "Address of the request")));
        fields.addAll(List.of(more));
        return fields;
    }

    @Test
    void fieldsThatDoNotFit() {
        var task = walk.to("planRectification");
        document(
                "errors/invalid",
                task.login(),
                400,
                client.body(
                        post("/api/v1/tasks/{id}/completion", task.id()),
                        Map.of("fields", Map.of("goal", "划定保护区", "plannedOn", "2026-03-01"))),
                responseFields(problem(
                        field("errors[].field", STRING, "Field; inside a list of problems `problems[0].title`"),
                        field("errors[].message", STRING, "What is wrong with it"))));
    }

    @Test
    void aRefusal() {
        var task = walk.to("planRectification");
        document(
                "errors/refused",
                task.login(),
                409,
                client.body(
                        post("/api/v1/tasks/{id}/completion", task.id()),
                        Map.of("fields", walk.filled(task, Map.of("plannedOn", "2031-01-01")))),
                responseFields(problem(field("reasons", ARRAY, "Every reason, a sentence each"))));
    }

    @Test
    void nothingThere() {
        document("errors/missing", "health", 404, get("/api/v1/matters/M-2026-9999"), responseFields(problem()));
    }
}
