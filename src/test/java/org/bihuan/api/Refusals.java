package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** What every refusal has in common: problem+json in Chinese or English, and nothing written. */
@TestComponent
class Refusals {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<String> TABLES = List.of(
            "work_item",
            "record",
            // The congress's own chain notes refusals and logins; the chains of matters must not.
            "journal_entry where chain like 'M-%'",
            "step",
            "matter",
            "problem",
            "document",
            "decision",
            "draft");

    private final Client client;
    private final JdbcClient jdbc;

    Refusals(Client client, JdbcClient jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /**
     * Sends a request in Chinese and in English and expects both to be refused alike.
     *
     * @param login nothing for a request nobody has signed
     * @return the Chinese answer
     */
    JsonNode expect(int status, @Nullable String login, Supplier<AbstractMockHttpServletRequestBuilder<?>> request) {
        Map<String, Long> before = rows();
        JsonNode english = check(status, send(login, request.get().header("Accept-Language", "en")));
        assertThat(english.get("title").asString()).isNotBlank().doesNotContainPattern(CHINESE);
        JsonNode chinese = check(status, send(login, request.get()));
        assertThat(chinese.get("title").asString()).containsPattern(CHINESE);
        if (chinese.has("detail")) {
            assertThat(chinese.get("detail").asString()).containsPattern(CHINESE);
        }
        assertThat(rows()).as("nothing is half-written").isEqualTo(before);
        return chinese;
    }

    /** The fields a refusal names. */
    static List<String> fields(JsonNode refusal) {
        assertThat(refusal.has("errors")).as("errors in %s", refusal).isTrue();
        return StreamSupport.stream(refusal.get("errors").spliterator(), false)
                .peek(error -> assertThat(error.get("message").asString()).containsPattern(CHINESE))
                .map(error -> error.get("field").asString())
                .toList();
    }

    private MockHttpServletResponse send(@Nullable String login, AbstractMockHttpServletRequestBuilder<?> request) {
        return login == null ? client.anonymously(request) : client.send(login, request);
    }

    private JsonNode check(int status, MockHttpServletResponse answer) {
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(body).isEqualTo(status);
        assertThat(answer.getContentType()).as(body).startsWith("application/problem+json");
        JsonNode problem = client.tree(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(body)
                .as("nothing of the program's inside")
                .doesNotContain(
                        "org.bihuan",
                        "Exception",
                        "java.",
                        "SQL",
                        "static resource",
                        "technical",
                        "Method '",
                        "Content-Type '");
        return problem;
    }

    private Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        TABLES.forEach(table -> rows.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }
}
