package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;

/** What every page keeps to. */
public final class Markup {

    private Markup() {}

    /** The content security policy, and nothing it would refuse. */
    public static ResultMatcher keepsThePolicy() {
        return result -> {
            assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            plain().match(result);
        };
    }

    /** Nothing inline and no sentence missing. */
    static ResultMatcher plain() {
        return result -> assertThat(html(result))
                .doesNotContainPattern("(?i)<script(?! defer src=\"/(assets|webjars)/[^\"]+\"></script>)")
                .doesNotContainIgnoringCase("<style")
                .doesNotContainPattern("(?i)\\s(style|on[a-z]+)=")
                .doesNotContain("??")
                .containsPattern(
                        "<link rel=\"stylesheet\" href=\"/assets/(style|bihuan|paper)(-[0-9a-f]{32})?\\.css\">")
                .contains("href=\"/favicon.svg\"");
    }

    /** The page's text. */
    public static String html(MvcResult result) throws java.io.UnsupportedEncodingException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
