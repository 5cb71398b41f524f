package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The name of a request, in the answer, in what is refused, and in the log. */
class ReferenceTests {

    private final Reference filter = new Reference();

    @Test
    void oneNameFromTheBeginningToTheEnd() throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/problems");
        var response = new MockHttpServletResponse();
        var seen = new ArrayList<String>();
        FilterChain chain = (asked, answer) -> {
            seen.add(MDC.get("request"));
            seen.add(Reference.of((MockHttpServletRequest) asked));
        };
        filter.doFilter(request, response, chain);
        String name = response.getHeader("X-Request-Id");
        assertThat(name).matches("[0-9a-f-]{36}");
        assertThat(seen).containsExactly(name, name);
        assertThat(MDC.get("request")).isNull();
    }

    @Test
    void nothingOfItStaysBehindAFailure() {
        FilterChain failing = (asked, answer) -> {
            throw new IllegalStateException("broken");
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), failing));
        assertThat(MDC.get("request")).isNull();
    }

    @Test
    void onlyAHarmlessNameIsTakenOver() {
        for (String name : List.of("12345678", "a".repeat(64), "0f-AZ-09")) {
            assertThat(Reference.of(named(name))).isEqualTo(name);
        }
        for (String name : List.of("", "1234567", "a".repeat(65), "1234567\n", "1234567_", "一二三四五六七八", "12345678 ")) {
            assertThat(Reference.of(named(name))).isNotEqualTo(name).matches("[0-9a-f-]{36}");
        }
    }

    private static MockHttpServletRequest named(String name) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X-Request-Id", name);
        return request;
    }

    @Test
    void aStructuredLineHasTheNameAndStaysOneLine() {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        var event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLevel(Level.WARN);
        event.setLoggerName("org.bihuan");
        event.setThreadName("test");
        event.setInstant(java.time.Instant.parse("2026-03-10T02:30:00Z"));
        event.setMessage("first\r\n{\"log.level\":\"ERROR\",\"message\":\"forged\"}");
        event.setMDCPropertyMap(Map.of("request", "reference-1"));
        String text = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(text.strip()).doesNotContain("\n", "\r");
        JsonNode line = JsonMapper.shared().readTree(text);
        assertThat(line.findValue("request").asString()).isEqualTo("reference-1");
        assertThat(line.get("message").asString()).startsWith("first");
        assertThat(line.get("log").get("level").asString()).isEqualTo("WARN");
    }
}
