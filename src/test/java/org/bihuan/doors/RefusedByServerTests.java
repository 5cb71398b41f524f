package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bihuan.api.ApiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses and heads that reach no filter or only the first of them, sent as they are to the real port. */
@ApiTest
class RefusedByServerTests {

    private static final String PLAIN_WORDS = "没有保存或改动任何内容";

    @LocalServerPort
    int port;

    private String answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String asked(String path, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return answer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "Connection: close\r\n\r\n");
    }

    private static void hasTheHeaders(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(head)
                .contains(
                        "content-security-policy: default-src 'none'",
                        "x-content-type-options: nosniff",
                        "x-frame-options: deny",
                        "referrer-policy: ",
                        "permissions-policy: ",
                        "cross-origin-opener-policy: same-origin",
                        "cache-control: no-store")
                .doesNotContain("\r\nserver:");
        assertThat(answer).doesNotContain("HTTP Status", "Tomcat", "Exception", "<style", "style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/problems/%00",
                "/problems/%zz",
                "/problems/a%2fb",
                "/problems/%c0%af",
                "/../..",
                // These reach the first of our filters.
                "/problems;a=b",
                "/problems//x",
                "/problems/%2e%2e/x",
                "/problems?q=%00"
            })
    void anAddressThatSaysNothingIsToldOnAPage(String path) throws IOException {
        String chinese = asked(path, "Accept: text/html");
        assertThat(chinese).startsWith("HTTP/1.1 400 ").contains("text/html;charset=UTF-8");
        hasTheHeaders(chinese);
        assertThat(chinese).contains("这个请求不能处理</h1>", "含有不允许的字符", PLAIN_WORDS, "<html lang=\"zh", "href=\"/\"");
        for (String wish : new String[] {"Accept-Language: en", "Cookie: other=1; bihuan-language=en"}) {
            String english = asked(path, "Accept: text/html", wish);
            assertThat(english)
                    .as(wish)
                    .contains("This request cannot be handled</h1>", "<html lang=\"en\"", "Please check it")
                    .doesNotContain("不能");
        }
    }

    /** What follows a line that is none is not read, the language of the reader neither. */
    @ParameterizedTest
    @ValueSource(strings = {"/a|b", "/a\\b", "/a\"b", "/api/v1/a|b"})
    void aLineThatIsNoneIsToldInChinese(String path) throws IOException {
        String answer = asked(path, "Accept: text/html", "Accept-Language: en");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("这个请求不能处理</h1>", PLAIN_WORDS);
        hasTheHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/problems/%00", "/api/v1/%zz", "/api/v1/x%2fy", "/api/v1/x;y=1"})
    void programsGetAProblem(String path) throws IOException {
        String chinese = asked(path, "Accept: text/html");
        assertThat(chinese)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"status\":400", "\"title\":\"请求地址有误\"", "sandbox");
        hasTheHeaders(chinese);
        assertThat(asked(path, "Accept-Language: en")).contains("\"title\":\"Bad address\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/7.1\r\nHost: localhost\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: odd\r\n\r\n"
            })
    void aHeadThatSaysNothingIsNotBlamedOnTheAddress(String head) throws IOException {
        String answer = answer(head);
        assertThat(answer).containsPattern("^HTTP/1.1 (400|501|505) ");
        hasTheHeaders(answer);
        assertThat(answer).contains("这个请求不能处理</h1>", PLAIN_WORDS).doesNotContain("不允许的字符");
        String program = answer(head.replace(" / ", " /api/v1/units "));
        hasTheHeaders(program);
        assertThat(program)
                .contains("application/problem+json", "\"title\":\"请求有误\"")
                .doesNotContain("不允许的字符");
    }
}
