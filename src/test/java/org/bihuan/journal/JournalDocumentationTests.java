package org.bihuan.journal;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.OBJECT;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import java.util.Map;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;

class JournalDocumentationTests extends Documentation {

    @Test
    void entries() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(matter, "formGroup");
        document(
                "journal/entries",
                "auditor",
                200,
                get("/api/v1/journal?matter={matter}&limit=1", matter),
                responseFields(
                        field("items[].chain", STRING, "Chain: the matter, or `congress:<id>`"),
                        field("items[].seq", NUMBER, "Place in the chain, from 1"),
                        field("items[].at", STRING, "When, UTC"),
                        field("items[].actor", STRING, "Account"),
                        maybe("items[].onBehalfOf", STRING, "For whom"),
                        maybe(
                                "items[].origin",
                                STRING,
                                "From where: the address the request came from; nothing where the program acted by itself"),
                        field("items[].action", STRING, "Activity or act"),
                        field("items[].subject", STRING, "Matter or problem"),
                        inside("items[].data", "What was done, with its effects"),
                        field("items[].algorithm", STRING, "How it is sealed"),
                        field("items[].previous", STRING, "Seal of the entry before"),
                        field("items[].hash", STRING, "Its own seal"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
    }

    @Test
    void verification() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        document(
                "journal/verification",
                "auditor",
                200,
                client.body(post("/api/v1/journal/verification"), Map.of("matter", matter)),
                requestFields(field("matter", STRING, "Matter; without it, or without a body, all chains")),
                responseFields(
                        field("ok", BOOLEAN, "Whether every entry is as it was written"),
                        field("entries", NUMBER, "How many were verified"),
                        maybe("head", STRING, "Seal of the last one"),
                        maybe("bad", OBJECT, "The first bad entry"),
                        maybe("bad.chain", STRING, "Its chain"),
                        maybe("bad.seq", NUMBER, "Its place"),
                        maybe(
                                "bad.damage",
                                STRING,
                                "What was done to it: edited, missing, inserted, swapped, head, rewritten"),
                        maybe("bad.message", STRING, "The same in words")));
    }

    @Test
    void verifications() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        client.write("auditor", "/journal/verification", Map.of("matter", matter));
        document(
                "journal/verifications",
                "auditor",
                200,
                get("/api/v1/journal/verifications?matter={matter}&limit=1", matter),
                responseFields(
                        field("items[].id", NUMBER, "Number of the verification"),
                        field("items[].at", STRING, "When, UTC"),
                        field("items[].person", STRING, "Who asked for it"),
                        field("items[].ok", BOOLEAN, "Whether every entry was as it was written"),
                        field("items[].entries", NUMBER, "How many were found to be whole"),
                        maybe("items[].head", STRING, "Seal of the last one then; later verifications compare with it"),
                        maybe("items[].bad", OBJECT, "The first bad entry, as in the answer to a verification"),
                        maybe("next", STRING, "Pass it as `after`; null on the last page")));
    }

    @Test
    void archive() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        document("journal/archive", "auditor", 200, get("/api/v1/matters/{id}/archive.zip", matter));
    }
}
