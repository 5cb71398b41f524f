package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.http.HttpDocumentation.httpRequest;
import static org.springframework.restdocs.http.HttpDocumentation.httpResponse;
import static org.springframework.restdocs.mockmvc.MockMvcRestDocumentation.documentationConfiguration;
import static org.springframework.restdocs.operation.preprocess.Preprocessors.modifyHeaders;
import static org.springframework.restdocs.operation.preprocess.Preprocessors.preprocessRequest;
import static org.springframework.restdocs.operation.preprocess.Preprocessors.prettyPrint;
import static org.springframework.restdocs.operation.preprocess.Preprocessors.replacePattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.restdocs.RestDocumentationContextProvider;
import org.springframework.restdocs.RestDocumentationExtension;
import org.springframework.restdocs.mockmvc.MockMvcRestDocumentation;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.payload.JsonFieldType;
import org.springframework.restdocs.payload.PayloadDocumentation;
import org.springframework.restdocs.snippet.Snippet;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.HandlerMapping;

/** Documents the API by using it: snippets go to {@code target/generated-snippets}, a field nobody explained fails. */
@ApiTest
@ExtendWith(RestDocumentationExtension.class)
public abstract class Documentation {

    private static final String NOISE =
            "X-.*|Content-Security-Policy|Cross-Origin-.*|Permissions-Policy|Referrer-Policy|Cache-Control|Pragma|Expires|Vary|Content-Length|Host|Strict-Transport-Security";

    /** A diagram fills pages; what matters is that it is BPMN. */
    private static final Pattern XML =
            Pattern.compile("\"xml\"\\s*:\\s*\"(<\\?xml.*?</bpmn:definitions>[^\"]*)\"", Pattern.DOTALL);

    /** What changes something and leaves no entry; the journal's own page says why. */
    private static final Set<String> UNTOLD = untold();

    @Autowired
    protected Client client;

    @Autowired
    protected Walk walk;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> told = new HashSet<>();

    private MockMvc mvc;

    @BeforeEach
    void prepare(RestDocumentationContextProvider provider) {
        mvc = client.builder()
                .apply(documentationConfiguration(provider)
                        .uris()
                        .withScheme("https")
                        .withHost("bihuan.example")
                        .withPort(443)
                        .and()
                        .snippets()
                        .withEncoding(StandardCharsets.UTF_8.name())
                        .withDefaults(httpRequest(), httpResponse())
                        .and()
                        .operationPreprocessors()
                        .withRequestDefaults(modifyHeaders().removeMatching(NOISE), prettyPrint())
                        .withResponseDefaults(
                                replacePattern(XML, "<?xml …"), modifyHeaders().removeMatching(NOISE), prettyPrint()))
                .build();
    }

    /** Sends a request in English for an account and writes its snippets; the answer must have this status. */
    protected MockHttpServletResponse document(
            String snippet,
            String login,
            int status,
            AbstractMockHttpServletRequestBuilder<?> request,
            Snippet... snippets) {
        return sent(
                status,
                request.header("Authorization", client.bearer(login)),
                MockMvcRestDocumentation.document(
                        snippet, preprocessRequest(modifyHeaders().set("Authorization", "Bearer 3Jw…")), snippets));
    }

    /** The same for a request that brings its own login, or none. */
    protected MockHttpServletResponse perform(
            String snippet, int status, AbstractMockHttpServletRequestBuilder<?> request, Snippet... snippets) {
        return sent(status, request, MockMvcRestDocumentation.document(snippet, snippets));
    }

    private MockHttpServletResponse sent(
            int status, AbstractMockHttpServletRequestBuilder<?> request, ResultHandler documented) {
        try {
            long before = entries();
            var done = mvc.perform(request.header("Accept-Language", "en"))
                    .andDo(documented)
                    .andReturn();
            var answer = done.getResponse();
            assertThat(answer.getStatus())
                    .as(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(status);
            told(done, before);
            return answer;
        } catch (RuntimeException undocumented) {
            throw undocumented;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whatever was done left an entry in some chain; asked for again, it may be found done. */
    private void told(MvcResult done, long before) {
        var asked = done.getRequest();
        String operation = asked.getMethod() + " " + asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String request = asked.getMethod() + " " + asked.getRequestURI();
        boolean changes = !asked.getMethod().equals("GET")
                && done.getResponse().getStatus() < 300
                && !"true".equals(asked.getParameter("dryRun"));
        if (entries() > before) {
            told.add(request);
        } else if (changes && !UNTOLD.contains(operation)) {
            assertThat(told).as("what left an entry").contains(request);
        }
    }

    private long entries() {
        return jdbc.sql("select count(*) from journal_entry").query(Long.class).single();
    }

    private static Set<String> untold() {
        try {
            return Pattern.compile("(?m)^\\| `([A-Z]+ /[^`]+)` \\|")
                    .matcher(Files.readString(Path.of("docs", "journal.md")))
                    .results()
                    .map(it -> it.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A field that is always there. */
    protected static FieldDescriptor field(String path, JsonFieldType type, String meaning) {
        return PayloadDocumentation.fieldWithPath(path).type(type).description(meaning);
    }

    /** A field that may be null or absent. */
    protected static FieldDescriptor maybe(String path, JsonFieldType type, String meaning) {
        return field(path, type, meaning).optional();
    }

    /** A field whose inside depends on the form or is explained elsewhere. */
    protected static FieldDescriptor inside(String path, String meaning) {
        return PayloadDocumentation.subsectionWithPath(path).description(meaning);
    }
}
