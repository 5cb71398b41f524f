package org.bihuan.permission;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;

class ViewDocumentationTests extends Documentation {

    @Test
    void views() {
        client.send("office", get("/api/v1/problems.csv"));
        client.send("office", get("/api/v1/problems.xlsx"));
        document(
                "permission/views",
                "logadmin",
                200,
                get("/api/v1/views?kind=export&limit=1"),
                queryParameters(
                        parameterWithName("kind")
                                .optional()
                                .description(
                                        "`draft`, `unannounced`, `document`, `export`, `journal`, `systemChain` or `views`"),
                        parameterWithName("login").optional().description("Views by this account alone"),
                        parameterWithName("limit")
                                .optional()
                                .description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(
                        field("items[].id", NUMBER, "Place in the log"),
                        field("items[].at", STRING, "When, UTC"),
                        field("items[].login", STRING, "Account"),
                        field("items[].kind", STRING, "What was seen"),
                        field("items[].thing", STRING, "Its id; nothing of its content is kept here"),
                        maybe("items[].origin", STRING, "The address it was asked from"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
    }
}
