package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the program answers at carries the headers, whoever asks and whatever is answered. */
@ApiTest
class HeaderTests {

    @Autowired
    Client client;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private record Address(String method, String path) {}

    private Set<Address> all() {
        var all = new LinkedHashSet<Address>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                // /error is reached by an error only; what it answers is tested by those.
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    all.add(new Address(method.name(), pattern.replaceAll("\\{[^}]*}", "X-1")));
                }
            }
        });
        return all;
    }

    @Test
    void everyMappingAnswersWithTheHeaders() {
        Set<Address> all = all();
        assertThat(all).hasSizeGreaterThan(80);
        var wrong = new ArrayList<String>();
        for (Address it : all) {
            MockHttpServletRequestBuilder anonymous = request(HttpMethod.valueOf(it.method()), it.path());
            wrong.addAll(lacks(it, client.anonymously(anonymous)));
            // Administrators reach nothing: refused by the operation itself, with whatever status.
            wrong.addAll(lacks(it, client.send("auditor", request(HttpMethod.valueOf(it.method()), it.path()))));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> lacks(Address it, MockHttpServletResponse answer) {
        var wrong = new ArrayList<String>();
        String policy = ContentPolicy.of(it.path());
        expect(wrong, it, answer, "Content-Security-Policy", policy);
        expect(wrong, it, answer, "X-Content-Type-Options", "nosniff");
        expect(wrong, it, answer, "X-Frame-Options", "DENY");
        expect(wrong, it, answer, "Cross-Origin-Opener-Policy", "same-origin");
        expect(wrong, it, answer, "Cross-Origin-Resource-Policy", "same-origin");
        // What the public reads may be kept for a minute; an answer that refuses may not.
        boolean published = it.path().equals("/public") && answer.getStatus() == 200;
        expect(wrong, it, answer, "Cache-Control", published ? "public, max-age=60" : "no-store");
        boolean secret = it.path().matches("/(vote|rate)(/.*)?") || ContentPolicy.data(it.path());
        expect(wrong, it, answer, "Referrer-Policy", secret ? "no-referrer" : "same-origin");
        if (!String.valueOf(answer.getHeader("Permissions-Policy")).contains("camera=()")) {
            wrong.add(it + " has no permissions policy");
        }
        if (!String.valueOf(answer.getHeader("X-Request-Id")).matches("[A-Za-z0-9-]{8,64}")) {
            wrong.add(it + " has no reference");
        }
        if (answer.containsHeader("Strict-Transport-Security")) {
            wrong.add(it + " promises TLS without it");
        }
        return wrong;
    }

    private static void expect(
            List<String> wrong, Address it, MockHttpServletResponse answer, String header, String value) {
        if (!List.of(value).equals(answer.getHeaders(header))) {
            wrong.add(it + " " + answer.getStatus() + " " + header + ": " + answer.getHeaders(header));
        }
    }

    @Test
    void noPolicyAllowsInlineScriptAndOnlyTheDocumentationItsOwnStyle() {
        for (String policy : List.of(ContentPolicy.DATA, ContentPolicy.PAGE, ContentPolicy.DOCUMENTATION)) {
            assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'none'");
            assertThat(policy.replace("style-src 'self' 'unsafe-inline'", "")).doesNotContain("unsafe");
        }
        assertThat(ContentPolicy.of("/docs/api/index.html")).doesNotContain("script-src");
        var diagram = new MockHttpServletResponse();
        ContentPolicy.diagram(diagram);
        assertThat(diagram.getHeader("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'", "style-src-attr 'unsafe-inline'");
    }

    @Test
    void theStyleSheetMayBeKeptAndWhatIsMissingMayNot() {
        MockHttpServletResponse style = client.anonymously(MockMvcRequestBuilders.get("/assets/style.css"));
        assertThat(style.getStatus()).isEqualTo(200);
        assertThat(style.getHeader("Cache-Control")).isEqualTo("max-age=604800, public");
        assertThat(style.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        MockHttpServletResponse missing = client.anonymously(MockMvcRequestBuilders.get("/docs/nothing.css"));
        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(missing.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void overTlsABrowserIsToldToStayThere() {
        for (String path : List.of("/login", "/vote", "/api/v1/problems", "/assets/style.css")) {
            assertThat(client.anonymously(MockMvcRequestBuilders.get(path).secure(true))
                            .getHeaders("Strict-Transport-Security"))
                    .as(path)
                    .containsExactly("max-age=31536000");
        }
    }

    @Test
    void aReferenceIsTakenOnlyIfItCanBeWrittenAsItIs() {
        assertThat(given("abc-12345678")).isEqualTo("abc-12345678");
        for (String hostile : List.of(
                "short", "a".repeat(65), "abcd efgh", "abcdefgh\r\nERROR forged", "abcdefgh${jndi:x}", "编号一二三四五六七八")) {
            assertThat(given(hostile)).isNotEqualTo(hostile).matches("[0-9a-f-]{36}");
        }
    }

    private String given(String reference) {
        return client.anonymously(MockMvcRequestBuilders.get("/login").header("X-Request-Id", reference))
                .getHeader("X-Request-Id");
    }
}
