package org.bihuan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.delete;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.put;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.OBJECT;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Documentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.restdocs.payload.FieldDescriptor;

class SharingDocumentationTests extends Documentation {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void city() {
        OtherCongresses.around(jdbc, "shili");
    }

    private static FieldDescriptor[] with(String prefix, FieldDescriptor... more) {
        var all = new ArrayList<FieldDescriptor>(List.of(
                field(prefix + "id", STRING, "The shared matter"),
                field(prefix + "share", NUMBER, "The share"),
                field(prefix + "level", STRING, "What the share gives: `summary`, `read` or `joint`"),
                field(prefix + "offered", STRING, "What was offered: `joint` gives a `summary` until it is accepted"),
                inside(prefix + "congress", "Whose matter it is: `id` and `name`"),
                field(prefix + "sharedAt", STRING, "Since when it is shared"),
                field(prefix + "title", STRING, "Its title"),
                field(prefix + "process", STRING, "The process it runs by"),
                field(prefix + "state", STRING, "`open`, `closed` or `withdrawn`"),
                field(prefix + "stage", STRING, "Where it stands"),
                maybe(prefix + "issuedOn", STRING, "When the list was handed over"),
                maybe(prefix + "publishedOn", STRING, "When results were published"),
                maybe(prefix + "endedOn", STRING, "When it ended"),
                inside(prefix + "problems", "How many were issued, and are `open`, `overdue`, `closed`"),
                inside(
                        prefix + "result",
                        "How many were `withdrawn`, are `longTerm`, were `graded` when closed, and of these `resolved`"),
                maybe(prefix + "number", STRING, "The number of the review opinion; nothing in a summary"),
                maybe(prefix + "organ", STRING, "The organ supervised; nothing in a summary")));
        all.addAll(List.of(more));
        return all.toArray(FieldDescriptor[]::new);
    }

    @Test
    void fromTheOfferToTheEnd() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        Walk.Task plan = walk.until(matter, "planResearch");
        walk.complete(plan, Map.of("files", List.of(client.document(plan.login()))));
        walk.until(matter, "assignProblem");
        OtherCongresses.released(jdbc, matter);
        String path = "/api/v1/matters/{id}/shares";
        document(
                "sharing/begin",
                "committee",
                201,
                client.body(post(path, matter), Map.of("congress", "city", "level", "joint")),
                requestFields(
                        field("congress", STRING, "A congress above or below one’s own in the tree"),
                        field("level", STRING, "`summary`, `read` or `joint`")),
                responseFields(share("")));
        String share = client.read("committee", "/matters/{id}/shares", matter)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        document(
                "sharing/accept",
                "cityoffice",
                200,
                post(path + "/{share}/acceptance", matter, share),
                responseFields(with("")));
        document("sharing/shared", "cityoffice", 200, get("/api/v1/shared-matters"), responseFields(paged()));
        document(
                "sharing/one", "cityoffice", 200, get("/api/v1/shared-matters/{id}", matter), responseFields(with("")));
        document(
                "sharing/problems",
                "cityoffice",
                200,
                get("/api/v1/shared-matters/{id}/problems", matter),
                responseFields(problems()));
        document(
                "sharing/timeline",
                "cityoffice",
                200,
                get("/api/v1/shared-matters/{id}/timeline", matter),
                responseFields(
                        field("items[].id", NUMBER, "The step"),
                        field("items[].at", STRING, "When"),
                        field("items[].activity", STRING, "The activity in the model"),
                        field("items[].name", STRING, "Its name"),
                        field("items[].unit", STRING, "The body that took it"),
                        maybe("items[].outcome", STRING, "What came of it"),
                        maybe("next", STRING, "For the next page")));
        String paper = papers(matter);
        document(
                "sharing/document",
                "cityoffice",
                200,
                get("/api/v1/shared-matters/{id}/documents/{document}", matter, paper));
        linked(matter);
        document("sharing/end", "committee", 204, delete(path + "/{share}", matter, share));
        document("sharing/list", "committee", 200, get(path, matter), responseFields(shares()));
        assertThat(client.send("cityoffice", get("/api/v1/shared-matters/{id}", matter))
                        .getStatus())
                .isEqualTo(404);
    }

    private String papers(String matter) {
        var answer = document(
                "sharing/documents",
                "cityoffice",
                200,
                get("/api/v1/shared-matters/{id}/documents", matter),
                responseFields(
                        field("items[].id", STRING, "The document"),
                        field("items[].name", STRING, "Its name"),
                        field("items[].size", NUMBER, "In bytes"),
                        field("items[].mediaType", STRING, "What it is"),
                        field("items[].sha256", STRING, "Its digest"),
                        maybe("next", STRING, "Always null")));
        return client.tree(answer).get("items").get(0).get("id").asString();
    }

    private void linked(String matter) {
        String own = client.write(
                        "cityclerk",
                        "/matters",
                        Map.of(
                                "process",
                                "supervision",
                                "title",
                                "全市饮用水安全专项工作监督",
                                "fields",
                                Map.of(
                                        "source",
                                        "lawEnforcement",
                                        "hostCommittee",
                                        "city-finance",
                                        "organ",
                                        "city-government")))
                .get("id")
                .asString();
        document(
                "sharing/link",
                "cityhead",
                403,
                client.body(put("/api/v1/shared-matters/{id}/topic", matter), Map.of("matter", own)));
        document(
                "sharing/link",
                "cityoffice",
                201,
                client.body(put("/api/v1/shared-matters/{id}/topic", matter), Map.of("matter", own)),
                requestFields(field("matter", STRING, "A matter of one’s own")),
                responseFields(
                        field("matter", STRING, "The same"),
                        field("share", NUMBER, "The share by which the other side reads it")));
        document(
                "sharing/topic",
                "clerk",
                200,
                get("/api/v1/matters/{id}/topic", matter),
                responseFields(with(
                        "others[].",
                        inside("own", "One’s own matter: `id`, `title`, `state`, `stage`, `openProblems`"))));
    }

    private static List<FieldDescriptor> share(String prefix) {
        return List.of(
                field(prefix + "id", NUMBER, "The share"),
                field(prefix + "congress", STRING, "With whom"),
                field(prefix + "congressName", STRING, "Its name"),
                field(prefix + "level", STRING, "`summary`, `read` or `joint`"),
                field(prefix + "begunAt", STRING, "Since when"),
                maybe(prefix + "acceptedAt", STRING, "When a joint share was accepted"),
                maybe(prefix + "endedAt", STRING, "When it ended"));
    }

    private static List<FieldDescriptor> shares() {
        var all = new ArrayList<>(share("items[]."));
        all.add(maybe("next", STRING, "Always null"));
        return all;
    }

    private static FieldDescriptor[] paged() {
        return with("items[].", maybe("next", STRING, "For the next page"));
    }

    private static List<FieldDescriptor> problems() {
        return List.of(
                field("items[].id", STRING, "The problem"),
                field("items[].title", STRING, "What was found"),
                maybe("items[].detail", STRING, "In more words"),
                maybe("items[].requirement", STRING, "What is asked"),
                field("items[].status", STRING, "Where it stands"),
                field("items[].grade", STRING, "`ordinary`, `key` or `listed`"),
                maybe("items[].type", STRING, "The type"),
                maybe("items[].category", STRING, "The category"),
                field("items[].leadUnitName", STRING, "The unit in charge"),
                maybe("items[].issuedOn", STRING, "When it was handed over"),
                maybe("items[].due", STRING, "Until when"),
                maybe("items[].originalDue", STRING, "Until when at first"),
                maybe("items[].closedOn", STRING, "When it was signed off"),
                maybe("items[].goal", STRING, "The goal of the plan"),
                maybe("items[].measures", STRING, "Its measures"),
                maybe("items[].plannedOn", STRING, "When they are to be done"),
                maybe("items[].solution", STRING, "How far it was solved"),
                maybe("next", STRING, "For the next page"));
    }

    @Test
    void figures() {
        document(
                "sharing/figures",
                "cityoffice",
                200,
                get("/api/v1/statistics/congresses"),
                responseFields(
                        field("items[].id", STRING, "The congress"),
                        field("items[].name", STRING, "Its name"),
                        field("items[].level", STRING, "province, city, county, zone or township"),
                        maybe("items[].parent", STRING, "The one above it, within what is shown"),
                        field("items[].gives", STRING, "`summary`, or `nothing` by its own rule book"),
                        PayloadFields.optional("items[].own", "Its own figures; nothing where it gives none"),
                        PayloadFields.optional("items[].total", "With those of all congresses below it that give them"),
                        field("items[].without", NUMBER, "How many congresses the total leaves out"),
                        maybe("next", STRING, "Always null")));
    }

    @Test
    void groups() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(matter, "planResearch");
        String path = "/api/v1/matters/{id}/group";
        var members = List.of(
                Map.of("person", "vicechair", "role", "lead"),
                Map.of("person", "deputy", "role", "deputies", "from", "2026-03-10", "until", "2026-06-30"));
        document(
                "sharing/group/put",
                "committee",
                200,
                client.body(put(path, matter), Map.of("members", members)),
                requestFields(member()),
                responseFields(named()));
        document("sharing/group/get", "deputy", 200, get(path, matter), responseFields(named()));
        document("sharing/group/out", "committee", 204, delete(path + "/{person}", matter, "deputy"));
        assertThat(client.send("deputy", get(path, matter)).getStatus()).isEqualTo(404);
        document("sharing/group/dissolve", "committee", 204, delete(path, matter));
        for (Object bad : List.of(
                List.of(Map.of()),
                List.of(Map.of("person", "water", "role", "deputies")),
                List.of(Map.of("person", "deputy", "role", "boss")))) {
            assertThat(client.send("committee", client.body(put(path, matter), Map.of("members", bad)))
                            .getStatus())
                    .isEqualTo(400);
        }
    }

    private static List<FieldDescriptor> member() {
        return List.of(
                field("members[].person", STRING, "A person on the congress’s side"),
                field("members[].role", STRING, "`lead`, `committee`, `subdistrict` or `deputies`"),
                maybe("members[].from", STRING, "First day; at once where nothing is said"),
                maybe("members[].until", STRING, "Last day; open where nothing is said"));
    }

    private static List<FieldDescriptor> named() {
        var all = new ArrayList<>(member());
        all.add(field("members[].name", STRING, "The person’s name"));
        return all;
    }

    /** A field whose inside is explained in the text and which may be null. */
    private static final class PayloadFields {

        static FieldDescriptor optional(String path, String meaning) {
            return inside(path, meaning).type(OBJECT).optional();
        }
    }
}
