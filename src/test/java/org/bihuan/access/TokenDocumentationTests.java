package org.bihuan.access;

import static org.springframework.restdocs.headers.HeaderDocumentation.headerWithName;
import static org.springframework.restdocs.headers.HeaderDocumentation.requestHeaders;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import org.bihuan.api.Client;
import org.bihuan.api.Documentation;
import org.bihuan.api.SmallCounty;
import org.junit.jupiter.api.Test;

class TokenDocumentationTests extends Documentation {

    @Test
    void aTokenForANameAndPassword() {
        perform(
                "tokens/issue",
                201,
                post("/api/v1/tokens").header("Authorization", Client.basic("clerk", SmallCounty.PASSWORD)),
                requestHeaders(headerWithName("Authorization").description("Name and password, Basic")),
                responseFields(
                        field("token", STRING, "Send it as `Authorization: Bearer …`"),
                        field("expires", STRING, "Until when it is valid: twelve hours")));
    }

    @Test
    void nobody() {
        perform("tokens/unauthorized", 401, get("/api/v1/matters"));
    }
}
