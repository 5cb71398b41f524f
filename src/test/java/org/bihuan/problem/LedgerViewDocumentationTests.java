package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.delete;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.put;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.restdocs.payload.FieldDescriptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerViewDocumentationTests extends Documentation {

    private static final String VIEWS = "/api/v1/ledger-views";
    private static final String EXPORTS = "/api/v1/ledger-exports";

    @Autowired
    JdbcClient jdbc;

    private static FieldDescriptor[] view(String at) {
        return new FieldDescriptor[] {
            field(at + "id", NUMBER, "Id"),
            field(at + "name", STRING, "What its owner calls it"),
            field(at + "query", STRING, "What it asks, as in the address of the ledger behind the question mark"),
            field(at + "ownerName", STRING, "Who keeps it"),
            field(at + "own", BOOLEAN, "Whether the caller keeps it, and so may change it"),
            field(at + "shared", BOOLEAN, "Whether the congress finds it"),
            field(at + "chosen", BOOLEAN, "Whether the ledger opens with it for the caller")
        };
    }

    private static FieldDescriptor[] export(String at) {
        return new FieldDescriptor[] {
            field(at + "id", STRING, "Id"),
            field(at + "kind", STRING, "`xlsx`, or `csv` above 100,000 problems"),
            field(at + "query", STRING, "What is exported"),
            field(at + "state", STRING, "`running`, `done` or `failed`"),
            field(at + "written", NUMBER, "Problems written so far"),
            maybe(at + "size", NUMBER, "Bytes of the file, once it is there"),
            field(at + "keptUntil", STRING, "When the file is deleted")
        };
    }

    private JsonNode answered(org.springframework.mock.web.MockHttpServletResponse answer) {
        return new JsonMapper().readTree(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void aViewFromSavingToDeleting() {
        String body = "{\"name\":\"已逾期\",\"query\":\"figure=overdue&columns=light,title,leadUnit,due,originalDue\"}";
        long id = answered(document(
                        "ledger/save-view",
                        "clerk",
                        201,
                        post(VIEWS).contentType(MediaType.APPLICATION_JSON).content(body),
                        requestFields(
                                field("name", STRING, "What to call it: at most 60 characters, once per owner"),
                                field(
                                        "query",
                                        STRING,
                                        "Filter, `sort`, `columns` and `group` as in the address of the ledger")),
                        responseFields(view(""))))
                .path("id")
                .asLong();
        document("ledger/share-view", "clerk", 200, put(VIEWS + "/{id}/sharing", id), responseFields(view("")));
        document("ledger/default-view", "office", 200, put(VIEWS + "/{id}/default", id), responseFields(view("")));
        var fields = new ArrayList<>(List.of(view("items[].")));
        fields.add(maybe("next", STRING, "Always null: all are given at once"));
        document("ledger/views", "office", 200, get(VIEWS), responseFields(fields));
        document("ledger/get-view", "office", 200, get(VIEWS + "/{id}", id), responseFields(view("")));
        document("ledger/no-default", "office", 204, delete(VIEWS + "/default"));
        document(
                "ledger/change-view",
                "clerk",
                200,
                put(VIEWS + "/{id}", id).contentType(MediaType.APPLICATION_JSON).content(body),
                requestFields(
                        field("name", STRING, "What to call it from now on"),
                        field("query", STRING, "What it asks from now on")),
                responseFields(view("")));
        document(
                "ledger/foreign-view",
                "office",
                403,
                put(VIEWS + "/{id}", id).contentType(MediaType.APPLICATION_JSON).content(body));
        document("ledger/keep-view", "clerk", 200, delete(VIEWS + "/{id}/sharing", id), responseFields(view("")));
        document("ledger/unseen-view", "office", 404, get(VIEWS + "/{id}", id));
        document("ledger/delete-view", "clerk", 204, delete(VIEWS + "/{id}", id));
        document(
                "ledger/bad-view",
                "clerk",
                400,
                post(VIEWS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"工资\",\"query\":\"columns=salary\"}"));
    }

    @Test
    void anExportFromBeginningToFetching() throws InterruptedException {
        String id = answered(document(
                        "ledger/export",
                        "office",
                        202,
                        post(EXPORTS)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"query\":\"figure=open&columns=id,title,due\"}"),
                        requestFields(field("query", STRING, "Filter and `columns` as in the address of the ledger")),
                        responseFields(export(""))))
                .path("id")
                .asString();
        for (int i = 0;
                i < 600
                        && client.read("office", "/ledger-exports/" + id)
                                .path("state")
                                .asString()
                                .equals("running");
                i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        assertThat(answered(document(
                                "ledger/export-state",
                                "office",
                                200,
                                get(EXPORTS + "/{id}", id),
                                responseFields(export(""))))
                        .path("state")
                        .asString())
                .isEqualTo("done");
        var fields = new ArrayList<>(List.of(export("items[].")));
        fields.add(maybe("next", STRING, "Always null: all are given at once"));
        document("ledger/exports", "office", 200, get(EXPORTS), responseFields(fields));
        document("ledger/foreign-export", "clerk", 404, get(EXPORTS + "/{id}", id));
        document("ledger/foreign-file", "clerk", 404, get(EXPORTS + "/{id}/file", id));
        assertThat(client.send("office", get(EXPORTS + "/{id}/file", id)).getContentAsByteArray())
                .startsWith('P', 'K');
        jdbc.sql(
                        "insert into post (person, role, unit, post) select 'office', role, unit, 'head' from post where person = 'clerk'")
                .update();
        try {
            document("ledger/changed-sight", "office", 409, get(EXPORTS + "/{id}/file", id));
        } finally {
            jdbc.sql("delete from post where person = 'office' and post = 'head'")
                    .update();
        }
        document("ledger/drop-export", "office", 204, delete(EXPORTS + "/{id}", id));
        document("ledger/gone-export", "office", 404, get(EXPORTS + "/{id}/file", id));
    }
}
