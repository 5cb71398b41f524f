package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description for programs names every operation there is, and how to log in. */
@ApiTest
class OpenApiTests {

    @Autowired
    Client client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode description() {
        return client.tree(client.anonymously(get("/v3/api-docs")));
    }

    @Test
    void everyOperationIsDescribedAndTagged() {
        var described = new TreeSet<String>();
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    assertThat(operation.getValue().get("tags"))
                            .as(path.getKey())
                            .hasSize(1);
                    assertThat(operation.getValue().get("responses").has("4XX")).isTrue();
                    assertThat(operation.getValue().path("parameters"))
                            .as(path.getKey())
                            .noneMatch(it -> it.get("name").asString().equals("actor"));
                }));
        var mapped = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(it -> it.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> it.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
        assertThat(mapped).isNotEmpty();
        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void titleVersionAndSecuritySchemes() {
        JsonNode description = description();
        assertThat(description.get("info").get("title").asString()).contains("Bihuan");
        assertThat(description.get("info").get("version").asString()).matches("[0-9]+\\..*");
        JsonNode schemes = description.get("components").get("securitySchemes");
        assertThat(schemes.get("basic").get("scheme").asString()).isEqualTo("basic");
        assertThat(schemes.get("bearer").get("scheme").asString()).isEqualTo("bearer");
        assertThat(description.get("security")).hasSize(2);
    }

    @Test
    void anUploadIsMultipart() {
        for (String path : new String[] {"/api/v1/documents", "/api/v1/imports"}) {
            JsonNode body = description().get("paths").get(path).get("post").get("requestBody");
            JsonNode schema = body.get("content").get("multipart/form-data").get("schema");
            assertThat(schema.get("properties").get("file").get("format").asString())
                    .isEqualTo("binary");
        }
    }

    @Test
    void theDocumentationForPeopleIsThereOrSaysHowToMakeIt() {
        var answer = client.anonymously(get("/docs/api"));
        if (answer.getStatus() == 302) {
            assertThat(answer.getHeader("Location")).isEqualTo("/docs/api/index.html");
        } else {
            String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            assertThat(page).contains("mvn verify", "接口文档尚未生成", "has not been made yet");
        }
    }
}
