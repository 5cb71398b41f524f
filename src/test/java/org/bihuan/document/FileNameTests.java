package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** Names of files: shown, offered for downloading, and never a path. */
@ApiTest
class FileNameTests {

    @Autowired
    Client client;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "../../etc/passwd.pdf, __.._etc_passwd.pdf",
                "..\\..\\windows\\win.pdf, __.._windows_win.pdf",
                "C:\\evil.pdf, C__evil.pdf",
                "a<b>:\"|?*.pdf, a_b______.pdf",
                "CON.pdf, _CON.pdf",
                "nul.tar.pdf, _nul.tar.pdf",
                "Lpt1, _Lpt1",
                "console.pdf, console.pdf",
                "报告.pdf. ., 报告.pdf_",
                ".htaccess, _htaccess",
                "𠮷野家📄.pdf, 𠮷野家📄.pdf",
                "  间 隔  .pdf, 间 隔  .pdf"
            })
    void namesAreMadeHarmless(String given, String shown) {
        assertThat(FileName.shown(given)).isEqualTo(shown);
    }

    @Test
    void hiddenCharactersAreRefused() {
        for (String hidden : List.of(
                "a\0.pdf",
                "a\r\nb.pdf",
                "a\u202Efdp.exe.pdf",
                "a\u2066b.pdf",
                "a\u200Fb.pdf",
                "a\uD83D.pdf",
                "a\u0085.pdf")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> FileName.shown(hidden))
                    .satisfies(
                            it -> assertThat(it.errors().get(0).reason().code()).isEqualTo("document.letters"));
        }
        for (String none : List.of("", "  ", "名".repeat(256))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> FileName.shown(none));
        }
    }

    @Test
    void aHostileNameLeavesNoFileOutsideTheStore() throws IOException {
        String marker = "escaped-" + System.nanoTime();
        for (String name : List.of("../../" + marker + ".pdf", "/tmp/" + marker + ".pdf", "..\\" + marker + ".pdf")) {
            var file = new MockMultipartFile("file", name, "application/pdf", bytes("%PDF-1.4 " + name));
            var stored = client.send("water", multipart("/api/v1/documents").file(file));
            assertThat(stored.getStatus()).isEqualTo(201);
        }
        for (Path folder : List.of(Path.of("target/api-tests"), Path.of("/tmp"))) {
            try (Stream<Path> files =
                    Files.find(folder, 4, (path, it) -> path.toString().contains(marker))) {
                assertThat(files).isEmpty();
            } catch (java.io.UncheckedIOException somebodyElsesFolder) {
                assertThat(folder).isEqualTo(Path.of("/tmp"));
            }
        }
    }

    @Test
    void aDownloadIsAnAttachmentAndNothingInItRuns() throws IOException {
        var file = new MockMultipartFile("file", "附件\";x=\".pdf", "text/html", bytes("%PDF-1.4 <script>"));
        var stored = client.send("water", multipart("/api/v1/documents").file(file));
        var answer = client.send(
                "water",
                get("/api/v1/documents/" + client.tree(stored).get("id").asString()));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''")
                .doesNotContain("x=\"");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
    }

    @Test
    void theReasonIsClearInBothLanguages() throws IOException {
        var page = new MockMultipartFile("file", "报告.pdf", "application/pdf", bytes("<html></html>"));
        var chinese = client.send("water", multipart("/api/v1/documents").file(page));
        assertThat(chinese.getStatus()).isEqualTo(400);
        assertThat(client.tree(chinese).get("detail").asString()).contains("网页或脚本");
        var photo = new MockMultipartFile("file", "报告.pdf", "application/pdf", new byte[] {-1, -40, -1, -32});
        var english =
                client.send("water", multipart("/api/v1/documents").file(photo).header("Accept-Language", "en"));
        assertThat(client.tree(english).get("detail").asString()).contains("it is a JPG image");
        var chinesePhoto = client.send("water", multipart("/api/v1/documents").file(photo));
        assertThat(client.tree(chinesePhoto).get("detail").asString()).contains("内容是JPG 图片");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
