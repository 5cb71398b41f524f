package org.bihuan.document;

import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;

import java.nio.charset.StandardCharsets;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class DocumentDocumentationTests extends Documentation {

    @Test
    void storing() {
        byte[] text = "水质检测记录\n".getBytes(StandardCharsets.UTF_8);
        document(
                "document/store",
                "water",
                201,
                multipart("/api/v1/documents").file(new MockMultipartFile("file", "检测记录.txt", "text/plain", text)),
                requestParts(partWithName("file").description("The file, at most 20 MB")),
                responseFields(
                        field("id", STRING, "Id, to be named in a field of type files"),
                        field("name", STRING, "Name of the file"),
                        field("size", NUMBER, "Bytes"),
                        field("sha256", STRING, "Digest of the bytes")));
    }

    @Test
    void getting() {
        document("document/get", "water", 200, get("/api/v1/documents/{id}", client.document("water")));
    }
}
