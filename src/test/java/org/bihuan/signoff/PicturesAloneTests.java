package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Where the model takes pictures alone, a text is refused over the API and on the page, and nothing is done. */
@ApiTest
class PicturesAloneTests {

    private static final byte[] PDF = "%PDF-1.4\n%照片清单\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 42};

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    private MockMvc web;
    private Walk.Task task;

    @BeforeEach
    void applying() {
        web = client.builder().build();
        task = walk.until(
                walk.propose("农村饮用水安全专项工作监督"),
                "applyForSignOff",
                Map.of("problems", List.of(Map.of("title", "水源地未划定保护区", "leadUnit", "water", "type", "问题类"))));
        assertThat(task.login()).isEqualTo("water");
    }

    private String status() {
        return client.read("water", "/problems/" + task.problem().orElseThrow())
                .get("status")
                .asString();
    }

    private String picture() throws Exception {
        var answer = client.send(
                "water",
                multipart("/api/v1/documents").file(new MockMultipartFile("file", "照片.png", "image/png", PNG)));
        return client.tree(answer).get("id").asString();
    }

    private Map<String, Object> fields(String photo) {
        var fields = new LinkedHashMap<>(walk.filled(task, Map.of("photo", List.of(photo))));
        fields.put("photo", List.of(photo));
        return fields;
    }

    private MockHttpServletResponse complete(String photo) {
        return client.post("water", "/tasks/" + task.id() + "/completion", Map.of("fields", fields(photo)));
    }

    @Test
    void theModelSaysSoToPrograms() {
        JsonNode fields =
                client.read("water", "/tasks/" + task.id()).get("form").get("fields");
        assertThat(fields.valueStream()
                        .filter(it -> it.get("name").asString().equals("photo"))
                        .flatMap(it -> it.get("accept").valueStream())
                        .map(JsonNode::asString))
                .containsExactly("png", "jpg", "jpeg");
    }

    @Test
    void programsAreRefused() throws Exception {
        String before = status();
        MockHttpServletResponse refused = complete(client.document("water"));
        assertThat(refused.getStatus()).isEqualTo(400);
        JsonNode errors = client.tree(refused).get("errors");
        assertThat(errors).singleElement().satisfies(it -> {
            assertThat(it.get("field").asString()).isEqualTo("photo");
            assertThat(it.get("message").asString()).contains("佐证.pdf", "PDF", "PNG, JPG, JPEG");
        });
        assertThat(status()).isEqualTo(before);
        assertThat(complete(picture()).getStatus()).isLessThan(300);
        assertThat(status()).isNotEqualTo(before);
    }

    private MockHttpServletResponse sent(MockMultipartFile photo) throws Exception {
        var request = multipart("/tasks/" + task.id())
                .file(new MockMultipartFile("document", "整改报告.pdf", "application/pdf", PDF))
                .file(photo);
        return web.perform(request.param("as", "complete")
                        .param("statement", "整改措施全部落实，照片附后")
                        .param("signedBy", "局长")
                        .with(user("water"))
                        .with(csrf())
                        .header(HttpHeaders.ACCEPT, "text/html"))
                .andReturn()
                .getResponse();
    }

    @Test
    void peopleAreToldAtTheField() throws Exception {
        assertThat(web.perform(get("/tasks/" + task.id()).with(user("water")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .containsPattern("<input[^>]*name=\"photo\"[^>]*accept=\"[.]png,[.]jpg,[.]jpeg\"|"
                        + "<input[^>]*accept=\"[.]png,[.]jpg,[.]jpeg\"[^>]*name=\"photo\"");
        String before = status();
        MockHttpServletResponse refused = sent(new MockMultipartFile("photo", "照片清单.pdf", "application/pdf", PDF));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"#f-photo\"", "照片清单.pdf", "这里只接受以下格式：PNG, JPG, JPEG", "整改措施全部落实，照片附后")
                .doesNotContain("??");
        assertThat(status()).isEqualTo(before);
        MockHttpServletResponse taken = sent(new MockMultipartFile("photo", "照片.png", "image/png", PNG));
        assertThat(taken.getRedirectedUrl()).isEqualTo("/tasks");
        assertThat(status()).isNotEqualTo(before);
    }
}
