package org.bihuan.organization;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;

import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;

class RegisterDocumentationTests extends Documentation {

    @Test
    void units() {
        document(
                "registers/units",
                "clerk",
                200,
                get("/api/v1/units?kind=department&limit=2"),
                queryParameters(
                        parameterWithName("kind")
                                .description(
                                        "`committee`, `generalOffice`, `leadership`, `deputies`, `administration`, `organ` or `department`"),
                        parameterWithName("limit").description("Items on a page: 50 unless asked, at most 200"),
                        parameterWithName("q").optional().description("Part of the name"),
                        parameterWithName("after").optional().description("`next` of the page before")),
                responseFields(
                        field("items[].value", STRING, "Id"),
                        field("items[].label", STRING, "Name"),
                        field("items[].kind", STRING, "Kind"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
    }

    @Test
    void people() {
        document(
                "registers/people",
                "clerk",
                200,
                get("/api/v1/people?limit=2"),
                responseFields(
                        field("items[].value", STRING, "Id"),
                        field("items[].label", STRING, "Name"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
    }

    @Test
    void holidays() {
        document(
                "registers/holidays",
                "clerk",
                200,
                get("/api/v1/holidays?year=2026"),
                responseFields(
                        field("year", NUMBER, "Year"),
                        field(
                                "published",
                                BOOLEAN,
                                "Whether its holidays have been published; before, only weekends are left out"),
                        field("items[].date", STRING, "Day that is not what its weekday says"),
                        field("items[].name", STRING, "Holiday it belongs to"),
                        field("items[].working", BOOLEAN, "`true` for a make-up working day 调休上班")));
    }
}
