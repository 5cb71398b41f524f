package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The emblem, where the congress supplies one, on the page for signing in, on every page and on the public ones; on no paper. */
@PagesOfDemoCounty
class EmblemTests {

    private static final Pattern SHOWN =
            Pattern.compile("<img class=\"emblem\" src=\"(/emblem\\?v=[0-9a-f]{16})\" alt=\"\" aria-hidden=\"true\">");

    @Autowired
    MockMvc web;

    private String page(String address, String login) throws Exception {
        var request = get(address);
        return Markup.html(
                web.perform(login == null ? request : request.with(user(login))).andReturn());
    }

    @Test
    void standsBesideTheNameOfTheProgram() throws Exception {
        for (String address : new String[] {"/login", "/public"}) {
            assertThat(page(address, null)).as(address).containsPattern(SHOWN);
        }
        for (String address : new String[] {"/", "/supervision", "/matters/M-1900-0001"}) {
            assertThat(page(address, "office")).as(address).containsOnlyOnce("class=\"emblem\"");
        }
        assertThat(page("/problems/print", "office")).doesNotContain("class=\"emblem\"");
    }

    @Test
    void isKeptByTheBrowserUntilItChanges() throws Exception {
        var shown = SHOWN.matcher(page("/login", null));
        assertThat(shown.find()).isTrue();
        MockHttpServletResponse picture =
                web.perform(get(shown.group(1))).andReturn().getResponse();
        assertThat(picture.getStatus()).isEqualTo(200);
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getContentAsByteArray())
                .isEqualTo(Files.readAllBytes(Path.of("src/test/resources/emblem.png")));
        assertThat(picture.getHeader("Cache-Control")).contains("max-age=604800", "public");
        assertThat(picture.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.getCookies()).isEmpty();
        MockHttpServletResponse again = web.perform(
                        get(shown.group(1)).header("If-None-Match", picture.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
    }
}
