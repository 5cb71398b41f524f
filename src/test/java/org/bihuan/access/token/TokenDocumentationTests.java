package org.bihuan.access.token;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.delete;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Client;
import org.bihuan.api.Documentation;
import org.bihuan.api.SmallCounty;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import tools.jackson.databind.JsonNode;

class TokenDocumentationTests extends Documentation {

    private static final Map<String, Object> WISH =
            Map.of("name", "报表系统", "scope", "read", "areas", List.of("ledger", "statistics"), "days", 60);

    private static final FieldDescriptor[] LISTED = {
        field("items[].id", STRING, "Id"),
        maybe("items[].name", STRING, "Name; null for the short token of a log-in"),
        field("items[].scope", STRING, "`read` or `write`"),
        field("items[].areas[]", ARRAY, "What it is limited to; empty for no limit"),
        field("items[].created", STRING, "When it was issued"),
        field("items[].expires", STRING, "When it ends"),
        maybe("items[].lastUsed", STRING, "When it was used last, to the minute"),
        maybe("items[].lastUsedFrom", STRING, "From which address"),
        maybe("next", STRING, "Pass it as `after`; null on the last page")
    };

    private static final FieldDescriptor[] ISSUED = {
        field("id", STRING, "Id, by which it is revoked"),
        field("token", STRING, "Send it as `Authorization: Bearer …`; it is told this once"),
        field("expires", STRING, "Until when it is valid")
    };

    private JsonNode issued(String login) {
        return client.tree(client.anonymously(client.body(post("/api/v1/tokens"), WISH)
                .header("Authorization", Client.basic(login, SmallCounty.PASSWORD))));
    }

    @Test
    void aTokenForANameAndPassword() {
        perform(
                "tokens/issue",
                201,
                post("/api/v1/tokens").header("Authorization", Client.basic("clerk", SmallCounty.PASSWORD)),
                requestHeaders(headerWithName("Authorization").description("Name and password, Basic")),
                responseFields(ISSUED));
    }

    @Test
    void aNamedToken() {
        perform(
                "tokens/named",
                201,
                client.body(post("/api/v1/tokens"), WISH)
                        .header("Authorization", Client.basic("finance", SmallCounty.PASSWORD)),
                requestFields(
                        field("name", STRING, "What tells it apart from your others"),
                        field("scope", STRING, "`read` or `write`"),
                        maybe("areas[]", ARRAY, "Limits it to `matters`, `ledger`, `statistics`, `administration`"),
                        maybe("days", NUMBER, "How long it lives: 30 unless said, 90 at most")),
                responseFields(ISSUED));
    }

    @Test
    void ownTokens() {
        issued("vicechair");
        document("tokens/list", "vicechair", 200, get("/api/v1/tokens"), responseFields(LISTED));
    }

    @Test
    void anOwnTokenRevoked() {
        String id = issued("vicechair").get("id").asString();
        document("tokens/revoke", "vicechair", 204, delete("/api/v1/tokens/{id}", id));
    }

    @Test
    void outOfReach() {
        String token = issued("vicechair").get("token").asString();
        perform("tokens/outside", 403, get("/api/v1/matters").header("Authorization", "Bearer " + token));
    }

    @Test
    void tokensOfAnAccount() {
        String id = issued("water").get("id").asString();
        document(
                "tokens/account",
                "secadmin",
                200,
                get("/api/v1/accounts/{login}/tokens", "water"),
                responseFields(LISTED));
        document("tokens/account-revoke", "secadmin", 204, delete("/api/v1/accounts/{login}/tokens/{id}", "water", id));
    }

    @Test
    void nobody() {
        perform("tokens/unauthorized", 401, get("/api/v1/matters"));
    }
}
