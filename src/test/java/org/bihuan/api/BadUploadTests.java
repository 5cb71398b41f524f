package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;

/** Files that are not taken: too large, empty, of another kind than they say, or none at all. */
@ApiTest
class BadUploadTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    Refusals refusals;

    @Autowired
    Client client;

    @LocalServerPort
    int port;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("空.pdf", new byte[0]),
                Arguments.of("程序.pdf", bytes("MZ\u0090\0")),
                Arguments.of("网页.pdf", bytes("<html><script>alert(1)</script>")),
                Arguments.of("照片.png", bytes("不是照片")),
                Arguments.of("脚本.sh", bytes("#!/bin/sh\n")),
                Arguments.of("网页.html", bytes("<html></html>")),
                Arguments.of("图.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("压缩包.zip", bytes("PK\u0003\u0004")),
                Arguments.of("宏.docm", bytes("PK\u0003\u0004")),
                Arguments.of("二进制.txt", new byte[] {'a', 0, 'b'}),
                Arguments.of("", bytes("%PDF-1.4")),
                Arguments.of("名".repeat(256) + ".pdf", bytes("%PDF-1.4")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsNotTaken(String name, byte[] content) {
        var file = new MockMultipartFile("file", name, "application/pdf", content);
        var refusal = refusals.expect(
                400, "water", () -> multipart("/api/v1/documents").file(file));
        assertThat(Refusals.fields(refusal)).containsExactly("file");
    }

    @Test
    void noFileAtAll() {
        var other = new MockMultipartFile("document", "佐证.pdf", "application/pdf", bytes("%PDF-1.4"));
        assertThat(Refusals.fields(refusals.expect(
                        400, "water", () -> multipart("/api/v1/documents").file(other))))
                .containsExactly("file");
        refusals.expect(400, "water", () -> multipart("/api/v1/documents"));
        refusals.expect(
                415,
                "water",
                () -> post("/api/v1/documents").contentType("application/pdf").content(bytes("%PDF-1.4")));
    }

    @Test
    void thirtyMegabytesAreRefusedInWordsAndTheConnectionIsAnswered() throws Exception {
        HttpResponse<String> chinese = upload(30, "zh-CN");
        assertThat(chinese.statusCode()).isEqualTo(413);
        assertThat(chinese.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(chinese.body()).contains("文件过大", "20 MB");
        HttpResponse<String> english = upload(30, "en");
        assertThat(english.statusCode()).isEqualTo(413);
        assertThat(english.body()).contains("File too large");
    }

    @Test
    void twentyMegabytesAreTaken() throws Exception {
        assertThat(upload(20, "zh-CN").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> upload(int megabytes, String language) throws IOException, InterruptedException {
        byte[] head = bytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"evidence.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n");
        byte[] content = new byte[megabytes * MEGABYTE];
        System.arraycopy(bytes("%PDF-1.4"), 0, content, 0, 8);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/documents"))
                .header("Authorization", client.bearer("water"))
                .header("Accept-Language", language)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--b--\r\n")))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
