package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.put;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class UnitDocumentationTests extends Documentation {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final FieldDescriptor[] SHOWN = {
        field("id", STRING, "Id; never changes"),
        field("name", STRING, "Its name today, or its last one"),
        field("kind", STRING, "Kind, as in the registers"),
        maybe("organ", STRING, "The organ a department belongs to"),
        field("collective", BOOLEAN, "Whether the name stands for several units"),
        field("aliases", ARRAY, "Other names it goes by"),
        field("names[].name", STRING, "Each name it had, oldest first"),
        maybe("names[].from", STRING, "First day of it; null for the name it was entered with"),
        maybe("names[].until", STRING, "First day of the next one, or the day it was closed; null for today’s"),
        maybe("closedOn", STRING, "The day it was closed"),
        maybe("successor", STRING, "The unit that stands in its place today, if it was merged"),
        field("succeeds", ARRAY, "Units that were merged into it"),
    };

    private String create(String name) {
        String id = "z-doc-" + NUMBER.incrementAndGet();
        var answer = client.post("sysadmin", "/units", unit(id, name + NUMBER.get()));
        assertThat(answer.getStatus()).isEqualTo(201);
        return id;
    }

    private static Map<String, Object> unit(String id, String name) {
        return Map.of(
                "id", id, "name", name, "kind", "department", "organ", "government", "aliases", List.of("简称" + id));
    }

    @Test
    void create() {
        document(
                "administration/create-unit",
                "sysadmin",
                201,
                client.body(post("/api/v1/units"), unit("z-sports", "县体育局")),
                requestFields(
                        maybe("id", STRING, "Id; the program gives one if it is left out"),
                        field("name", STRING, "Name, at most 200 characters; no other unit is called so today"),
                        field("kind", STRING, "`committee`, `organ` or `department`"),
                        maybe("organ", STRING, "For a department: the organ it belongs to"),
                        maybe("collective", BOOLEAN, "Whether the name stands for several units"),
                        maybe("aliases", ARRAY, "Other names it goes by")),
                responseFields(SHOWN));
    }

    @Test
    void show() {
        String id = create("县档案局");
        document(
                "administration/unit",
                "sysadmin",
                200,
                get("/api/v1/units/{id}", id),
                pathParameters(parameterWithName("id").description("Unit")),
                responseFields(SHOWN));
    }

    @Test
    void rename() {
        String id = create("县旧名局");
        document(
                "administration/rename-unit",
                "sysadmin",
                200,
                client.body(put("/api/v1/units/{id}/name", id), Map.of("name", "县新名局" + id, "from", "2026-03-10")),
                requestFields(
                        field("name", STRING, "The new name"),
                        maybe(
                                "from",
                                STRING,
                                "First day of it; today if left out, never ahead, and never before something"
                                        + " that is written down under the old name")),
                responseFields(SHOWN));
    }

    @Test
    void aliases() {
        String id = create("县气象局");
        document(
                "administration/unit-aliases",
                "sysadmin",
                200,
                client.body(put("/api/v1/units/{id}/aliases", id), Map.of("aliases", List.of("气象台" + id))),
                requestFields(field("aliases", ARRAY, "All other names it goes by, at most 50")),
                responseFields(SHOWN));
    }

    @Test
    void move() {
        String id = create("县法援中心");
        document(
                "administration/move-unit",
                "sysadmin",
                200,
                client.body(put("/api/v1/units/{id}/organ", id), Map.of("organ", "court")),
                requestFields(field("organ", STRING, "The organ it belongs to from now on")),
                responseFields(SHOWN));
        // Other tests of the same county read lists that name units alike.
        client.send("sysadmin", client.body(put("/api/v1/units/{id}/organ", id), Map.of("organ", "government")));
    }

    @Test
    void close() {
        String id = create("县临时指挥部");
        document(
                "administration/close-unit",
                "sysadmin",
                200,
                client.body(post("/api/v1/units/{id}/closing", id), Map.of("on", "2026-03-10")),
                requestFields(maybe("on", STRING, "The day it ceases to be; today if left out")),
                responseFields(SHOWN));
        document(
                "administration/close-unit-refused",
                "sysadmin",
                409,
                client.body(post("/api/v1/units/{id}/closing", "water"), Map.of()));
    }

    @Test
    void merge() {
        String id = create("县粮食局");
        String into = create("县发展改革局");
        FieldDescriptor[] moved = {
            field("unit", STRING, "The unit that is closed"),
            field("into", STRING, "Its successor"),
            field("on", STRING, "The day it ceases to be"),
            field("dryRun", BOOLEAN, "Whether nothing was moved yet"),
            field("concerned", ARRAY, "Matters in whose journal it is written down"),
            field("moved.matters", ARRAY, "Matters it hosts as a committee, or answers as an organ"),
            field("moved.problems", ARRAY, "Open problems it leads"),
            field("moved.assisted", ARRAY, "Open problems it assists with"),
            field("moved.proposed", ARRAY, "Open problems it is proposed to lead"),
            field("moved.tasks", ARRAY, "Open tasks addressed to it"),
            field("moved.countersigned", ARRAY, "Problems that wait for its opinion"),
            field("moved.commitments", ARRAY, "Commitments that are not kept yet"),
            field("moved.votes", ARRAY, "Votes on it that are not over"),
            field("moved.departments", ARRAY, "Departments that belong to it"),
            field("moved.people", ARRAY, "People who hold posts in it"),
        };
        document(
                "administration/merge-units-preview",
                "sysadmin",
                200,
                client.body(post("/api/v1/units/{id}/merger?dryRun=true", "water"), Map.of("into", "health")),
                queryParameters(parameterWithName("dryRun")
                        .description("`true` only shows what would move")
                        .optional()),
                requestFields(
                        field("into", STRING, "A unit of the same kind, and not a closed one"),
                        maybe("on", STRING, "The day it ceases to be; today if left out")),
                responseFields(moved));
        document(
                "administration/merge-units",
                "sysadmin",
                202,
                client.body(post("/api/v1/units/{id}/merger", id), Map.of("into", into)),
                responseFields(moved));
        document(
                "administration/mergers",
                "secadmin",
                200,
                get("/api/v1/unit-mergers?limit=20"),
                queryParameters(parameterWithName("limit").optional().description("At most so many, by unit")),
                responseFields(
                        field("items[].unit", STRING, "The unit to be closed"),
                        field("items[].unitName", STRING, "Its name"),
                        field("items[].into", STRING, "Its successor"),
                        field("items[].intoName", STRING, "Its name"),
                        maybe("items[].on", STRING, "The day asked for; null for the day it is confirmed"),
                        field("items[].proposedBy", STRING, "Who asks for it"),
                        field("items[].proposedAt", STRING, "Since when"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
        assertThat(client.post("sysadmin", "/units/" + id + "/merger/confirmation", Map.of())
                        .getStatus())
                .isEqualTo(403);
        document(
                "administration/refuse-merger",
                "secadmin",
                204,
                client.body(post("/api/v1/units/{id}/merger/refusal", id), Map.of("reason", "没有依据。")),
                requestFields(field("reason", STRING, "Why")));
        client.write("sysadmin", "/units/" + id + "/merger", Map.of("into", into));
        document(
                "administration/confirm-merger",
                "secadmin",
                200,
                client.body(post("/api/v1/units/{id}/merger/confirmation", id), Map.of()),
                responseFields(moved));
        assertThat(client.read("sysadmin", "/units/" + id).at("/successor").asString())
                .isEqualTo(into);
    }
}
