package org.bihuan.access.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.restdocs.payload.FieldDescriptor;

class RecoveryDocumentationTests extends Documentation {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aFurtherAdministrator() {
        asItWas();
        jdbc.sql("insert into person (id, congress, name, role) values ('further', 'shili', '另一审计管理员', 'audit')")
                .update();
        jdbc.sql("insert into account (login, person, password) values ('further', 'further', '!')")
                .update();
        jdbc.sql(
                        "insert into post (person, role, unit, post) values ('further', 'audit', 'administration', 'logadmin')")
                .update();
    }

    /** A later test of the same program counts on three administrators. */
    @AfterEach
    void asItWas() {
        jdbc.sql("delete from account where login = 'further'").update();
        jdbc.sql("delete from message where person = 'further'").update();
        jdbc.sql("delete from post where person = 'further'").update();
        jdbc.sql("delete from person where id = 'further'").update();
    }

    private static FieldDescriptor[] shown(String at) {
        return new FieldDescriptor[] {
            field(at + "id", STRING, "Number of the proposal"),
            field(at + "act", STRING, "`activationCode`, `secondFactor`, `bind` or `unbind`"),
            field(at + "login", STRING, "The account"),
            field(at + "name", STRING, "Whose it is"),
            maybe(at + "issuer", STRING, "The identity provider, for a binding"),
            maybe(at + "subject", STRING, "The person there"),
            field(at + "proposedBy", STRING, "Who asks for it"),
            field(at + "proposedAt", STRING, "Since when"),
            field(at + "expires", STRING, "When it ends by itself: after 72 hours"),
            maybe(at + "half", STRING, "The proposer’s half of an activation code; told this once, null in a list"),
        };
    }

    @Test
    void proposedListedAndConfirmed() {
        var answer = document(
                "recovery/proposed",
                "secadmin",
                202,
                post("/api/v1/accounts/{login}/activation-code", "further"),
                responseFields(shown("")));
        String id = client.tree(answer).get("id").asString();
        var list = document(
                "recovery/list",
                "logadmin",
                200,
                get("/api/v1/recoveries?limit=20"),
                queryParameters(parameterWithName("limit").optional().description("At most so many, oldest first")),
                responseFields(shown("items[]."))
                        .and(maybe("next", STRING, "Pass it as `after`; null on the last page")));
        assertThat(client.tree(list).get("items").get(0).get("half").isNull()).isTrue();
        assertThat(client.post("secadmin", "/recoveries/" + id + "/confirmation", Map.of())
                        .getStatus())
                .isEqualTo(403);
        document(
                "recovery/confirm",
                "sysadmin",
                200,
                client.body(post("/api/v1/recoveries/{id}/confirmation", id), Map.of()),
                responseFields(
                        field("id", STRING, "Number of the proposal"),
                        maybe(
                                "half",
                                STRING,
                                "The second half of an activation code, where there is one; told this once"),
                        maybe("expires", STRING, "Until when the code is good")));
        assertThat(client.post("sysadmin", "/recoveries/" + id + "/confirmation", Map.of())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void refused() {
        var answer = client.send("secadmin", post("/api/v1/accounts/further/activation-code"));
        document(
                "recovery/refuse",
                "sysadmin",
                204,
                client.body(
                        post(
                                "/api/v1/recoveries/{id}/refusal",
                                client.tree(answer).get("id").asString()),
                        Map.of("reason", "本人没有提出。")),
                requestFields(field("reason", STRING, "Why")));
    }

    @Test
    void onesOwnAccountIsAConflict() {
        perform(
                "recovery/oneself",
                409,
                post("/api/v1/accounts/secadmin/activation-code")
                        .header(
                                "Authorization",
                                org.bihuan.api.Client.basic("secadmin", org.bihuan.api.SmallCounty.PASSWORD)));
    }
}
