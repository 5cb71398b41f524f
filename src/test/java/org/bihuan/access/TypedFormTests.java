package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody has typed is not lost with his session, with a token that grew old, or with a file that is too large. */
@DoorTest
class TypedFormTests {

    private static final String TEXT = "同意，请抓紧<办理>。";

    @Autowired
    Door.Kit door;

    @BeforeEach
    void begin() {
        door.begin();
    }

    private Browser in() {
        var browser = door.browser();
        assertThat(browser.signIn("jingban", Door.PASSWORD)).isEqualTo("/");
        return browser;
    }

    @Test
    void afterTheSessionItIsShownAndSentAgain() {
        var browser = in();
        browser.get("/phrases");
        door.letPass(Duration.ofMinutes(16));

        var lost = browser.typed("/phrases", browser.origin(), "text", TEXT, "as", "draft");
        assertThat(lost.status()).isEqualTo(403);
        assertThat(lost.body())
                .contains("Your session is over", "同意，请抓紧&lt;办理&gt;。", "name=\"as\" value=\"draft\"")
                .contains("href=\"/login\"", "target=\"_blank\"")
                .doesNotContain("<办理>");
        assertThat(lost.whole().headers().firstValue("Cache-Control").orElseThrow())
                .isEqualTo("no-store");

        // Still nobody: the same once more. Then signed in, in another window.
        assertThat(browser.typed("/phrases", browser.origin(), "text", TEXT).body())
                .contains("Your session is over");
        assertThat(browser.signIn("jingban", Door.PASSWORD)).isEqualTo("/");
        var old = browser.typed(
                "/phrases",
                browser.origin(),
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("_csrf=old&text=" + java.net.URLEncoder.encode(TEXT, StandardCharsets.UTF_8)));
        assertThat(old.status()).isEqualTo(403);
        assertThat(old.body()).contains("You are signed in as", "jingban", "同意，请抓紧&lt;办理&gt;。", "_csrf");
        assertThat(browser.get("/phrases").body()).as("nothing was saved").doesNotContain("同意，请抓紧");

        assertThat(browser.typed("/phrases", browser.origin(), "text", TEXT).status())
                .isEqualTo(302);
        assertThat(browser.get("/phrases").body()).contains("同意，请抓紧&lt;办理&gt;。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/imports/I-1/cells",
                "/supervision/urges",
                "/holidays/2027/proposal",
                "/rules/proposal",
                "/tasks/urges",
                "/register/person",
                "/units/water/name"
            })
    void whereverPeopleWriteNothingIsLost(String page) {
        var browser = in();
        door.letPass(Duration.ofMinutes(16));
        var lost = browser.typed(page, browser.origin(), "text", TEXT, "as", "check");
        assertThat(lost.status()).isEqualTo(403);
        assertThat(lost.body()).contains("Your session is over", "同意，请抓紧&lt;办理&gt;。", "action=\"" + page + "\"");
    }

    @Test
    void whatAnotherSiteSentIsNotPutBeforeAnybody() {
        var browser = in();
        for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1", "::"}) {
            var answer = browser.typed(
                    "/phrases",
                    origin,
                    "application/x-www-form-urlencoded",
                    BodyPublishers.ofString("_csrf=old&text=Pay+him+a+lot+of+money+and+do+it+today+please"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Pay him");
        }
    }

    @Test
    void aPasswordIsNeverRepeated() {
        var browser = in();
        for (String path : new String[] {"/account/password", "/login", "/activate", "/phrases"}) {
            var answer = browser.typed(
                    path,
                    browser.origin(),
                    "application/x-www-form-urlencoded",
                    BodyPublishers.ofString("_csrf=old&password=Kite-runs-over-hills-and-over-other-hills"));
            assertThat(answer.body()).doesNotContain("Kite-runs");
        }
    }

    @Test
    void filesAreAskedForAgain() {
        var browser = in();
        browser.get("/phrases");
        door.letPass(Duration.ofMinutes(16));
        String body = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + TEXT
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n";
        var lost = browser.typed(
                "/phrases",
                browser.origin(),
                "multipart/form-data; boundary=b",
                BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        assertThat(lost.body()).contains("a.pdf", "type=\"file\"", "multipart/form-data", "同意，请抓紧");
    }

    @Test
    void aBodyThatCannotBeReadAtAllIsAnsweredInWords() {
        var browser = in();
        browser.get("/phrases");
        byte[] head =
                "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF"
                        .getBytes(StandardCharsets.UTF_8);
        var answer = browser.typed(
                "/phrases",
                browser.origin(),
                "multipart/form-data; boundary=b",
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(new byte[45 * 1024 * 1024]),
                        BodyPublishers.ofString("\r\n--b--\r\n")));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body())
                .contains("nothing was saved", "A file may have 20 MB", "41 MB", "Press Back", "href=\"/phrases\"");
    }
}
