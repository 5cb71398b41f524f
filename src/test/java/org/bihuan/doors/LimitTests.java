package org.bihuan.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What is too long, too deep or too many, at the real port. */
@ApiTest
class LimitTests {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Client client;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> post(String language, BodyPublisher body) throws IOException, InterruptedException {
        return http.send(
                to("/api/v1/matters")
                        .header("Authorization", client.bearer("clerk"))
                        .header("Accept-Language", language)
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return post("zh-CN", BodyPublishers.ofString(json));
    }

    private static String body(int characters) {
        return "{\"process\":\"" + "x".repeat(characters) + "\"}";
    }

    @Test
    void aBodyOfThreeMegabytesIsRefusedByItsLength() throws Exception {
        HttpResponse<String> chinese = post("zh-CN", BodyPublishers.ofString(body(3 * MEGABYTE)));
        assertThat(chinese.statusCode()).isEqualTo(413);
        assertThat(chinese.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(chinese.body()).contains("内容过大", "2 MB");
        assertThat(post("en", BodyPublishers.ofString(body(3 * MEGABYTE))).body())
                .contains("Content too large");
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsRefusedWhenItHasComeToThat() throws Exception {
        byte[] content = body(3 * MEGABYTE).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                post("zh-CN", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));
        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        // White space is read to its end before anything else is looked at.
        byte[] blank = " ".repeat(3 * MEGABYTE).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> blanks = post("en", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blank)));
        assertThat(blanks.statusCode()).isEqualTo(413);
        assertThat(blanks.body()).contains("2 MB");
    }

    @Test
    void depthNumbersNamesAndListsHaveLimits() throws Exception {
        String deep = "{\"process\":\"supervision\",\"fields\":" + "[".repeat(40) + "]".repeat(40) + "}";
        String many = "{\"fields\":{\"a\":[" + "1,".repeat(300_000) + "1]}}";
        String number = "{\"fields\":{\"a\":" + "9".repeat(500) + "}}";
        String name = "{\"fields\":{\"" + "n".repeat(300) + "\":1}}";
        for (String hostile : new String[] {deep, many, number, name, body(1_100_000)}) {
            HttpResponse<String> answer = post(hostile);
            assertThat(answer.statusCode()).as(hostile.substring(0, 60)).isEqualTo(400);
            assertThat(answer.body()).contains("请求格式有误").doesNotContain("StreamReadConstraints", "Exception");
        }
        String fine = "{\"process\":\"supervision\",\"fields\":" + "[".repeat(20) + "]".repeat(20) + "}";
        assertThat(post(fine).body()).doesNotContain("不是有效的 JSON");
    }

    /** What is JSON within a form is bounded like a body. */
    @Test
    void jsonWithinAFormIsBoundedToo() {
        var list = new MockMultipartFile("file", "清单.csv", "text/csv", "存在问题\n".getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("fields", "mapping")) {
            for (String json : List.of(
                    "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}",
                    "{\"a\":" + "9".repeat(500) + "}",
                    "{\"a\":[" + "1,".repeat(300_000) + "1]}")) {
                var answer = client.send(
                        "clerk",
                        MockMvcRequestBuilders.multipart("/api/v1/imports")
                                .file(list)
                                .param("dryRun", "true")
                                .param(name, json));
                assertThat(answer.getStatus()).isEqualTo(400);
                assertThat(client.tree(answer).get("errors").get(0).get("field").asString())
                        .isEqualTo(name);
            }
        }
    }

    @Test
    void manyPartsAreRefused() throws Exception {
        var parts = new StringBuilder();
        for (int i = 0; i < 2001; i++) {
            parts.append("--b\r\nContent-Disposition: form-data; name=\"p")
                    .append(i)
                    .append("\"\r\n\r\nx\r\n");
        }
        HttpResponse<String> answer = http.send(
                to("/api/v1/documents")
                        .header("Authorization", client.bearer("water"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(parts + "--b--\r\n"))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void manyParametersAreRefused() throws Exception {
        HttpResponse<String> answer = http.send(
                to("/vote")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("a=1&".repeat(2_001)))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "org.apache");
    }

    @Test
    void aHeadOfNineKilobytesIsRefusedByTheContainer() throws Exception {
        String status = raw("GET /login HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(9 * 1024) + "\r\n\r\n");
        assertThat(status).containsPattern("^HTTP/1.1 (400|431) ");
        assertThat(raw("GET /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: " + "x".repeat(4 * 1024)
                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void traceIsOff() throws Exception {
        for (String path : new String[] {"/login", "/api/v1/problems", "/vote"}) {
            assertThat(raw("TRACE " + path + " HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\nConnection: close\r\n\r\n"))
                    .containsPattern("^HTTP/1.1 (400|405|501) ")
                    .doesNotContain("secret");
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(400);
            return new String(answer, StandardCharsets.UTF_8).replace("\r\n", "|");
        }
    }

    @Test
    void whateverTheServerAnswersCarriesTheHeaders() throws Exception {
        for (String path : new String[] {"/vote/nothing", "/login", "/error", "/a;b/c", "/api/v1/nothing"}) {
            HttpResponse<String> answer =
                    http.send(to(path).header("X-Request-Id", "reference-1").build(), BodyHandlers.ofString());
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .hasSize(1);
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .as(path)
                    .containsExactly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
            assertThat(answer.headers().allValues("X-Request-Id")).as(path).containsExactly("reference-1");
        }
    }

    /** The server itself turns such an address away before anything of ours is asked. */
    @Test
    void anAddressThatLeadsOutsideIsRefusedWithoutAWord() throws Exception {
        for (String path : new String[] {"/%2e%2e/x", "/../../etc/passwd", "/%00"}) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d ").doesNotContain("Exception", "org.apache", "root:");
        }
    }

    @Test
    void whoSendsHalfARequestIsLeftAfterAWhile() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET /login HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
            // Ten seconds; without a limit this would time out after twenty.
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.UTF_8)).doesNotStartWith("HTTP/1.1 200");
        }
    }
}
