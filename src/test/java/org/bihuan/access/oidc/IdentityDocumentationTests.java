package org.bihuan.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.delete;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import java.util.Map;
import org.bihuan.api.Documentation;
import org.bihuan.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

class IdentityDocumentationTests extends Documentation {

    private static final String ISSUER = "https://id.county.example/realms/staff";
    private static final String OF_WATER = "/api/v1/accounts/water/identities";

    @Autowired
    Journal journal;

    private static Map<String, String> person(String subject) {
        return Map.of("issuer", ISSUER, "subject", subject);
    }

    @Test
    void bound() {
        var asked = document(
                "identities/bind",
                "secadmin",
                202,
                client.body(post("/api/v1/accounts/{login}/identities", "member3"), person("4f1c-7a20")),
                requestFields(
                        maybe("issuer", STRING, "The provider, which must be the one that is set up; may be left out"),
                        field("subject", STRING, "The provider’s unchanging word for the person (`sub`)")));
        confirmed(asked);
        var answer = document(
                "identities/list",
                "secadmin",
                200,
                get("/api/v1/accounts/{login}/identities", "member3"),
                responseFields(
                        field("items[].id", STRING, "Id, by which it is removed"),
                        field("items[].issuer", STRING, "The provider"),
                        field("items[].subject", STRING, "The person there"),
                        field(
                                "items[].boundBy",
                                STRING,
                                "Who bound it: the administrator who confirmed it, the owner, or `oidc` where the program made the account"),
                        field("items[].boundAt", STRING, "When"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
        document(
                "identities/unbind",
                "secadmin",
                204,
                delete(
                        "/api/v1/accounts/{login}/identities/{id}",
                        "member3",
                        client.tree(answer).get("items").get(0).get("id").asString()));
        assertThat(journal.newest(Journal.congress("shili"), Long.MAX_VALUE, 10))
                .extracting(it -> it.action() + " " + it.subject() + " by " + it.actor())
                .contains("access.identity.bound member3 by logadmin", "access.identity.unbound member3 by secadmin");
    }

    private void confirmed(MockHttpServletResponse asked) {
        assertThat(asked.getStatus()).isEqualTo(202);
        String id = client.tree(asked).get("id").asString();
        assertThat(client.post("logadmin", "/recoveries/" + id + "/confirmation", Map.of())
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void neitherAPersonNorAnAccountIsBoundTwice() {
        confirmed(client.post("secadmin", "/accounts/health/identities", person("h-1")));
        assertThat(client.post("secadmin", "/accounts/health/identities", person("h-2"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(client.post("secadmin", "/accounts/water/identities", person("h-1"))
                        .getStatus())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "线", "a\u0000"})
    void aSubjectThatIsNone(String subject) {
        assertThat(client.post("secadmin", "/accounts/water/identities", person(subject))
                        .getStatus())
                .isEqualTo(400);
        assertThat(client.post("secadmin", "/accounts/water/identities", Map.of())
                        .getStatus())
                .isEqualTo(400);
        assertThat(client.post("secadmin", "/accounts/water/identities", person("x".repeat(256)))
                        .getStatus())
                .isEqualTo(400);
    }

    /** Also one that differs by a slash alone: a provider’s tokens name it to the letter. */
    @ParameterizedTest
    @ValueSource(strings = {"", "https://other.example", ISSUER + "/", "any text", "javascript:alert(1)"})
    void anotherProvider(String issuer) {
        var refused = client.post("secadmin", "/accounts/water/identities", Map.of("issuer", issuer, "subject", "w-1"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(client.tree(refused).get("errors").get(0).get("field").asString())
                .isEqualTo("issuer");
        assertThat(client.tree(client.send("secadmin", get(OF_WATER))).get("items"))
                .isEmpty();
    }

    @Test
    void whatIsNotThere() {
        assertThat(client.send("secadmin", get("/api/v1/accounts/nobody-here/identities"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(client.post("secadmin", "/accounts/nobody-here/identities", person("n-1"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(client.send("secadmin", delete(OF_WATER + "/999999")).getStatus())
                .isEqualTo(404);
    }
}
