package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a program does: every account once by Basic, from then on by its token. */
@TestComponent
public class Client {

    private static final byte[] PDF = "%PDF-1.4\n%佐证\n".getBytes(StandardCharsets.UTF_8);

    private final WebApplicationContext context;
    private final JsonMapper json;
    private final MockMvc mvc;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Client(WebApplicationContext context, JsonMapper json) {
        this.context = context;
        this.json = json;
        this.mvc = builder().build();
    }

    /** All filters of the program in their order, with the security chain among them. */
    public DefaultMockMvcBuilder builder() {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        var filters = new SpringBootMockMvcBuilderCustomizer(context);
        filters.setPrint(MockMvcPrint.NONE);
        filters.customize(builder);
        return builder;
    }

    /** The {@code Authorization} header of an account. */
    public String bearer(String login) {
        return "Bearer " + tokens.computeIfAbsent(login, this::token);
    }

    private String token(String login) {
        try {
            var answer = mvc.perform(MockMvcRequestBuilders.post("/api/v1/tokens")
                            .header("Authorization", basic(login, SmallCounty.PASSWORD)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(201);
            return tree(answer).get("token").asString();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** A Basic header. */
    public static String basic(String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Whatever the answer is. */
    public MockHttpServletResponse send(String login, AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request.header("Authorization", bearer(login)))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** A request nobody has signed. */
    public MockHttpServletResponse anonymously(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** The answer to a GET that must succeed. */
    public JsonNode read(String login, String path, Object... variables) {
        return ok(send(login, get("/api/v1" + path, variables)));
    }

    /** The answer to a POST that must succeed. */
    public JsonNode write(String login, String path, Object body) {
        return ok(post(login, path, body));
    }

    /** Whatever a POST answers. */
    public MockHttpServletResponse post(String login, String path, Object body) {
        return send(login, body(MockMvcRequestBuilders.post("/api/v1" + path), body));
    }

    /** A request with a body of JSON. */
    public <B extends AbstractMockHttpServletRequestBuilder<B>> B body(B request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body));
    }

    /** Hands in a small PDF. */
    public String document(String login) {
        var file = new MockMultipartFile("file", "佐证.pdf", "application/pdf", PDF);
        return ok(send(login, multipart("/api/v1/documents").file(file)))
                .get("id")
                .asString();
    }

    /** The body of an answer as JSON. */
    public JsonNode tree(MockHttpServletResponse answer) {
        return json.readTree(answer.getContentAsByteArray());
    }

    private JsonNode ok(MockHttpServletResponse answer) {
        assertThat(answer.getStatus())
                .as(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isBetween(200, 299);
        return tree(answer);
    }
}
