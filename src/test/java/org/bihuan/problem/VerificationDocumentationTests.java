package org.bihuan.problem;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;

/** Documents what is known of the verification of a problem. */
class VerificationDocumentationTests extends Documentation {

    @Test
    void verification() {
        var task = walk.to("decideByViceChair");
        document(
                "problem/verification",
                "vicechair",
                200,
                get("/api/v1/problems/{id}/verification", task.problem().orElseThrow()),
                responseFields(
                        field("problem", STRING, "Id"),
                        field("title", STRING, "The problem in a sentence"),
                        maybe("requirement", STRING, "What is asked for"),
                        field("grade", STRING, "Its grade"),
                        field("people", NUMBER, "How many must verify"),
                        field("siteVisitRequired", BOOLEAN, "Whether at least one must have seen the place"),
                        field("ratingRequired", BOOLEAN, "Whether deputies or the public must have rated it"),
                        field(
                                "evidence[].kind",
                                STRING,
                                "`document`, `photo`, `siteRecord` or `data`; `other` for files that answer none of these"),
                        field("evidence[].label", STRING, "Its name"),
                        field("evidence[].required", BOOLEAN, "Whether the rule book asks this problem for it"),
                        inside("evidence[].documents", "Its files, as above"),
                        maybe("evidence[].cannotSupply", STRING, "Why the unit cannot supply it"),
                        maybe("evidence[].decision", STRING, "`accepted` or `notAccepted`, by the verifiers"),
                        field("records[].person", STRING, "Who verified"),
                        field("records[].method", STRING, "`onSite`, `sample`, `unannounced` or `questionnaire`"),
                        field("records[].verifiedOn", STRING, "On which day"),
                        field("records[].findings", STRING, "What was found"),
                        field("records[].outcome", STRING, "`qualified` or `unqualified`"),
                        maybe("records[].recommendation", STRING, "`signOff`, `notSignOff` or `longTerm`"),
                        maybe("records[].rating", STRING, "How deputies or the public rate it"),
                        maybe("records[].raters", NUMBER, "How many were asked"),
                        maybe("records[].newDue", STRING, "By when it should be done again"),
                        field("records[].superseded", BOOLEAN, "Whether it belongs to an earlier round"),
                        maybe("authority", STRING, "Who decides")));
    }
}
