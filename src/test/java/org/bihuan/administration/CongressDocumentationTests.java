package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.patch;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.OBJECT;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.subsectionWithPath;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class CongressDocumentationTests extends Documentation {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static FieldDescriptor[] shown(String at) {
        return new FieldDescriptor[] {
            field(at + "id", STRING, "Id"),
            field(at + "name", STRING, "Name"),
            field(at + "code", STRING, "What stands for it in document numbers 机关代字"),
            field(at + "level", STRING, "`province`, `city`, `county`, `township` or `zone`"),
            field(at + "preset", STRING, "Rule book it began with"),
            maybe(at + "parent", STRING, "The congress above it; null for the first one founded"),
            subsectionWithPath(at + "below")
                    .type(ARRAY)
                    .description("Those directly below it, each as it is shown here"),
        };
    }

    private static Map<String, Object> charter(String id, String level) {
        return Map.of(
                "congress",
                Map.of("id", id, "name", "示例镇人大" + id, "code", "示镇", "level", level),
                "units",
                List.of(
                        unit(id + "-group", "committee", "监督小组"),
                        unit(id + "-office", "generalOffice", "人大办公室"),
                        unit(id + "-presidium", "leadership", "人大主席团"),
                        unit(id + "-deputies", "deputies", "人大代表"),
                        unit(id + "-admin", "administration", "系统管理"),
                        unit(id + "-government", "organ", "镇人民政府")),
                "accounts",
                List.of(
                        account(id, "clerk", "group/clerk"),
                        account(id, "verifier1", "group/verifier"),
                        account(id, "verifier2", "group/verifier"),
                        account(id, "office", "office/office"),
                        account(id, "vicechair", "presidium/viceChair"),
                        account(id, "council", "presidium/council"),
                        account(id, "organ", "government/organ"),
                        account(id, "sys", "admin/sysadmin"),
                        account(id, "sec", "admin/secadmin"),
                        account(id, "log", "admin/logadmin")));
    }

    private static Map<String, Object> account(String id, String login, String post) {
        return Map.of("login", id + "-" + login, "name", "某镇" + login, "posts", List.of(id + "-" + post));
    }

    private static Map<String, Object> unit(String id, String kind, String name) {
        return Map.of("id", id, "kind", kind, "name", name);
    }

    private String found() {
        String id = "z-town" + COUNT.incrementAndGet();
        assertThat(client.post("sysadmin", "/congresses", charter(id, "township"))
                        .getStatus())
                .isEqualTo(201);
        return id;
    }

    @Test
    void founding() {
        document(
                "administration/found-congress",
                "sysadmin",
                201,
                client.body(post("/api/v1/congresses"), charter("z-zone", "zone")),
                requestFields(
                        maybe("parent", STRING, "The congress it stands directly below; your own if left out"),
                        subsectionWithPath("congress")
                                .type(OBJECT)
                                .description("As at set-up; the level must be below that of the one above"),
                        subsectionWithPath("units").type(ARRAY).description("As at set-up"),
                        subsectionWithPath("accounts").type(ARRAY).description("As at set-up, without passwords")),
                responseFields(
                        field("congress", STRING, "Id of the congress"),
                        field("parent", STRING, "The one above it"),
                        field("units", NUMBER, "Units it has"),
                        field("accounts", NUMBER, "Accounts it has"),
                        field("halves[].login", STRING, "An administrator of it"),
                        field("halves[].half", STRING, "The first half of his activation code; told this once")));
        document(
                "administration/confirm-founding",
                "secadmin",
                200,
                client.body(post("/api/v1/congresses/{id}/confirmation", "z-zone"), Map.of()),
                responseFields(
                        field("congress", STRING, "Id of the congress"),
                        field("codes[].login", STRING, "An administrator who has not begun"),
                        field("codes[].half", STRING, "The second half of his activation code; told this once"),
                        field("codes[].expires", STRING, "Until when the code is good")));
        document(
                "administration/redraw-halves",
                "sysadmin",
                200,
                client.body(post("/api/v1/congresses/{id}/halves", "z-zone"), Map.of()),
                responseFields(
                        field("congress", STRING, "Id of the congress"),
                        field("halves[].login", STRING, "An administrator named at the founding who has not begun"),
                        field("halves[].half", STRING, "The new first half of his activation code; told this once")));
        assertThat(client.post("sysadmin", "/congresses/shili/halves", Map.of()).getStatus())
                .isEqualTo(409);
        assertThat(client.post("sysadmin", "/congresses/nowhere/halves", Map.of())
                        .getStatus())
                .isEqualTo(404);
        assertThat(client.post("secadmin", "/congresses/shili/confirmation", Map.of())
                        .getStatus())
                .isEqualTo(409);
        assertThat(client.post("secadmin", "/congresses/nowhere/confirmation", Map.of())
                        .getStatus())
                .isEqualTo(404);
        var taken = document(
                "administration/found-congress-taken",
                "sysadmin",
                400,
                client.body(post("/api/v1/congresses"), charter("z-zone", "city")));
        assertThat(client.tree(taken).at("/errors").findValuesAsString("field"))
                .contains(
                        "congress.level",
                        "congress.id",
                        "units[0].id",
                        "units[1].id",
                        "units[2].id",
                        "units[3].id",
                        "units[4].id",
                        "units[5].id",
                        "accounts[0].login",
                        "accounts[9].login")
                .hasSize(18);
        assertThat(taken.getContentAsByteArray()).asString().doesNotContain("shili");
    }

    @Test
    void tree() {
        String town = found();
        document(
                "administration/congresses",
                "sysadmin",
                200,
                get("/api/v1/congresses"),
                responseFields(shown("items[].")));
        document(
                "administration/congress",
                "sysadmin",
                200,
                get("/api/v1/congresses/{id}", town),
                responseFields(shown("")));
        assertThat(client.send("sysadmin", get("/api/v1/congresses/nowhere")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void changing() {
        String town = found();
        document(
                "administration/change-congress",
                "sysadmin",
                200,
                client.body(patch("/api/v1/congresses/{id}", town), Map.of("name", "示例街道人大工作委员会", "code", "示街")),
                requestFields(
                        maybe("name", STRING, "Name"),
                        maybe("code", STRING, "What stands for it in document numbers; numbers given stay"),
                        maybe("parent", STRING, "The congress it stands directly below from now on")),
                responseFields(shown("")));
        assertThat(client.send("sysadmin", client.body(patch("/api/v1/congresses/nowhere"), Map.of("name", "某")))
                        .getStatus())
                .isEqualTo(404);
    }
}
