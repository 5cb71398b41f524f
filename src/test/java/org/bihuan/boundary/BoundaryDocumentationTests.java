package org.bihuan.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.delete;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.multipart;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.partWithName;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.restdocs.request.RequestDocumentation.requestParts;

import java.nio.charset.StandardCharsets;
import org.bihuan.api.Documentation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Documents boundaries: supplied, kept by browsers, taken away, each with its entry in the journal. */
class BoundaryDocumentationTests extends Documentation {

    private static final String FILE = """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"name":"县水务局"},"geometry":{"type":"Polygon",
                "coordinates":[[[113.1,33.1],[113.2,33.1],[113.2,33.2],[113.1,33.1]]]}},
              {"type":"Feature","properties":{"name":"邻县"},"geometry":{"type":"Polygon",
                "coordinates":[[[113.3,33.1],[113.4,33.1],[113.4,33.2],[113.3,33.1]]]}}]}""";

    private static AbstractMockHttpServletRequestBuilder<?> upload(String text, String datum) {
        return multipart("/api/v1/boundaries?datum=" + datum)
                .file(new MockMultipartFile(
                        "file", "county.geojson", "application/geo+json", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void suppliedReadAndRemoved() {
        assertThat(client.send("office", get("/api/v1/boundaries")).getStatus()).isEqualTo(404);
        document(
                "boundary/supply",
                "sysadmin",
                201,
                upload(FILE, "wgs84"),
                requestParts(partWithName("file")
                        .description("GeoJSON (RFC 7946), a FeatureCollection of at most 2 MB and 500 areas")),
                queryParameters(parameterWithName("datum").description("Coordinates of the file: `wgs84` or `gcj02`")),
                responseFields(
                        field("found", ARRAY, "Units that have an area now"),
                        field("found[].id", STRING, "Unit"),
                        field("found[].name", STRING, "Its name"),
                        field("unknown", ARRAY, "Areas of no unit; they are drawn without a figure"),
                        maybe("unknown[].feature", NUMBER, "Place in the file, the first is 0"),
                        maybe("unknown[].name", STRING, "Name there"),
                        inside("without", "Departments that have no area: `id`, `name`")));
        var drawn = document("boundary/get", "office", 200, get("/api/v1/boundaries"));
        assertThat(drawn.getContentType()).startsWith("application/geo+json");
        assertThat(drawn.getHeader("Cache-Control")).contains("max-age=86400", "private");
        String tag = drawn.getHeader("ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(client.send("office", get("/api/v1/boundaries").header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
        assertThat(client.send("sysadmin", get("/api/v1/boundaries")).getStatus())
                .as("an administrator reads no statistics")
                .isEqualTo(403);
        assertThat(client.send("clerk", upload(FILE, "wgs84")).getStatus()).isEqualTo(403);

        document("boundary/remove", "sysadmin", 204, delete("/api/v1/boundaries"));
        assertThat(client.send("sysadmin", delete("/api/v1/boundaries")).getStatus())
                .isEqualTo(404);
        assertThat(client.send("office", get("/api/v1/boundaries")).getStatus()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitIsToldFeatureByFeature() {
        var open = client.send(
                "sysadmin", upload(FILE.replace("[113.2,33.2],[113.1,33.1]]", "[113.2,33.2],[113.1,33.2]]"), "wgs84"));
        assertThat(open.getStatus()).isEqualTo(400);
        assertThat(client.tree(open).get("errors").findValuesAsString("field"))
                .containsExactly("features[0].geometry.coordinates[0]");
        var datum = client.send("sysadmin", upload(FILE, "beijing54"));
        assertThat(datum.getStatus()).isEqualTo(400);
        assertThat(client.tree(datum).get("errors").findValuesAsString("field")).containsExactly("datum");
    }
}
