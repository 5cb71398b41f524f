package org.bihuan.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

@PagesOfDemoCounty
class HelpTests {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @Autowired
    MockMvc web;

    @Autowired
    Guide guide;

    private List<Guide.Page> all() {
        var all = new java.util.ArrayList<>(guide.pages("zh"));
        all.addAll(guide.pages("en"));
        return all;
    }

    /** Every link of every page leads to a page, to a place on it, to a picture, or to the API's documentation. */
    @Test
    void everyLinkResolves() throws Exception {
        var broken = new TreeSet<String>();
        int links = 0;
        for (Guide.Page page : all()) {
            URI here = URI.create("/help/" + page.language() + "/" + page.name());
            for (var it : LINK.matcher(page.html()).results().toList()) {
                links++;
                if (!resolves(here, it.group(1))) {
                    broken.add(here + " -> " + it.group(1));
                }
            }
        }
        assertThat(links).isGreaterThan(100);
        assertThat(broken).isEmpty();
    }

    /** Every picture that is taken is shown in the guide: of Chinese pages in the Chinese one, of English pages in the English one. */
    @Test
    void everyPictureIsShown() throws Exception {
        try (Stream<Path> pictures = Files.list(Path.of("docs", "guide", "pictures"))) {
            assertThat(pictures.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".png")))
                    .hasSizeGreaterThan(150)
                    .allSatisfy(it -> assertThat(guide.pages(it.endsWith("-en.png") ? "en" : "zh"))
                            .anySatisfy(page -> assertThat(page.html()).contains("pictures/" + it)));
        }
    }

    private boolean resolves(URI here, String to) throws Exception {
        if (to.matches("https?://.*")) {
            return true;
        }
        URI at = here.resolve(to);
        if (at.getPath().equals("/docs/api")) {
            return true;
        }
        var answer = web.perform(get(at.getPath()).with(user("sysadmin")))
                .andReturn()
                .getResponse();
        String text = new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        return answer.getStatus() == 200
                && (at.getFragment() == null || text.contains("id=\"" + at.getFragment() + "\""));
    }

    @Test
    void everyPageKeepsThePolicyAndHasATitle() throws Exception {
        assertThat(guide.pages("zh")).hasSizeGreaterThan(15);
        for (Guide.Page page : all()) {
            assertThat(page.title()).isNotEqualTo(page.name());
            web.perform(get("/help/" + page.language() + "/" + page.name()).with(user("water")))
                    .andExpect(status().isOk())
                    .andExpect(Markup.keepsThePolicy());
        }
    }

    /** Each role has its page in both languages, and it stands before the others. */
    @Test
    void eachRoleFindsItsPage() {
        for (String language : List.of("zh", "en")) {
            assertThat(guide.pages(language).stream().limit(11).map(Guide.Page::name))
                    .containsExactly(
                            "README",
                            "role-clerk",
                            "role-head",
                            "role-verifier",
                            "role-office",
                            "role-leaders",
                            "role-organ",
                            "role-handler",
                            "role-member",
                            "role-auditor",
                            "role-administrators");
        }
        assertThat(guide.page("zh", "role-clerk").orElseThrow().html()).contains("星期一");
    }

    /** Only the glossary, which explains Chinese words, is for readers of English alone. */
    @Test
    void whatIsToldInOneLanguageIsToldInTheOther() {
        var english = names("en");
        assertThat(english).contains("administrator", "new-mechanism").contains("glossary");
        english.remove("glossary");
        assertThat(names("zh")).isEqualTo(english);
        assertThat(guide.page("en", "administrator").orElseThrow().title()).isEqualTo("For administrators");
        assertThat(guide.page("en", "README").orElseThrow().html())
                .contains("href=\"../en/administrator\"", "href=\"../en/new-mechanism\"");
    }

    private TreeSet<String> names(String language) {
        return guide.pages(language).stream().map(Guide.Page::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itBeginsInTheReadersLanguage() throws Exception {
        web.perform(get("/help").with(user("water"))).andExpect(redirectedUrl("/help/zh/README"));
        web.perform(get("/help").with(user("water")).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(redirectedUrl("/help/en/README"));
        web.perform(get("/help/pictures/diagrams/supervision.svg").with(user("water")))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/svg+xml"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String address : List.of(
                "/help/zh/none",
                "/help/fr/README",
                "/help/pictures/diagrams/none.svg",
                "/help/pictures/zh/README.md",
                "/help/pictures/pictures/none.png",
                "/help/pictures/pictures/words.txt",
                "/help/pictures/pictures/workbench.png.png",
                "/help/pictures/pictures/..workbench.png",
                "/help/pictures/diagrams/application.yaml")) {
            web.perform(get(address).with(user("water"))).andExpect(status().isNotFound());
        }
    }

    /** A page's picture comes once and is asked for again only by its content; nothing outside the guide is reached by its name. */
    @Test
    void picturesAreKeptByTheirContent() throws Exception {
        var first = web.perform(get("/help/pictures/pictures/workbench.png").with(user("water")))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/png"))
                .andReturn()
                .getResponse();
        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).contains("max-age=3600", "private");
        web.perform(get("/help/pictures/pictures/workbench.png")
                        .with(user("water"))
                        .header(HttpHeaders.IF_NONE_MATCH, first.getHeader(HttpHeaders.ETAG)))
                .andExpect(status().isNotModified());
        for (String name :
                List.of("../application.yaml", "pictures/../../application.yaml", "..%2f..%2fworkbench.png", "")) {
            assertThat(guide.picture(name)).as(name).isEmpty();
        }
    }

    /** So that the text does not move when they come, and only what is looked at is fetched. */
    @Test
    void eachPageKeepsRoomForItsPictures() {
        assertThat(guide.page("zh", "pages").orElseThrow().html())
                .containsPattern("<img src=\"\\.\\./pictures/pictures/workbench\\.png\" alt=\"[^\"]+\" loading=\"lazy\""
                        + " width=\"1366\" height=\"768\"");
    }

    /** Chinese text is set without gaps where a line of the file ends; English keeps them. */
    @Test
    void linesOfChineseTextJoin() {
        assertThat(guide.page("zh", "README").orElseThrow().html()).doesNotContainPattern("\\p{IsHan}\n\\p{IsHan}");
        assertThat(guide.page("en", "README").orElseThrow().html()).containsPattern("[a-z]\n[a-z]");
    }

    @Test
    void htmlInAFileIsShownAsText() {
        assertThat(all())
                .noneMatch(it -> it.html().contains("<script") || it.html().contains("style="));
        assertThat(Guide.anchor("1. Draw it, 画出来")).isEqualTo("1-draw-it-画出来");
    }
}
