package org.bihuan.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page on which the public rates, as a phone sees it: no account, no cookie, no script, and the code in no address. */
@ApiTest
class RatePageTests {

    @Autowired
    private Client client;

    @Autowired
    private Walk walk;

    /** A problem with a round of two codes that were not told yet. */
    private String invited() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var listed = Map.<String, Object>of("title", "部分水源地未划定保护区", "leadUnit", "water", "detail", "内部线索，不对外公开");
        String problem = walk.until(matter, "reportRectification", Map.of("problems", List.of(listed)))
                .problem()
                .orElseThrow();
        client.write(
                "clerk",
                "/problems/" + problem + "/actions/inviteRating",
                Map.of("fields", Map.of("codes", 2, "until", "2026-03-31", "question", "水源地保护整改是否到位？")));
        return problem;
    }

    private List<String> codes(String problem) {
        return client.write("clerk", "/problems/" + problem + "/ratings/codes", Map.of())
                .get("items")
                .valueStream()
                .map(it -> it.asString())
                .toList();
    }

    @Test
    void fromTheCodeToTheThanks() throws Exception {
        String problem = invited();
        String code = codes(problem).get(0);
        MockHttpServletResponse begin = client.anonymously(get("/rate"));
        assertThat(body(begin)).contains("评分码", "lang=\"zh-CN\"");

        MockHttpServletResponse paper = client.anonymously(post("/rate").param("code", code.toLowerCase(Locale.ROOT)));
        assertThat(body(paper))
                .contains("部分水源地未划定保护区", "水源地保护整改是否到位？", "value=\"5\"", "maxlength=\"1000\"")
                .doesNotContain("内部线索", "农村饮用水", "name=\"_csrf\"");

        MockHttpServletResponse unanswered =
                client.anonymously(post("/rate/give").param("code", code).param("comment", "水<b>清</b>了"));
        assertThat(body(unanswered)).contains("评分应为 1 至 5", "水&lt;b&gt;清&lt;/b&gt;了");
        MockHttpServletResponse tooLong = client.anonymously(
                post("/rate/give").param("code", code).param("score", "4").param("comment", "水".repeat(1001)));
        assertThat(body(tooLong)).contains("1000", "value=\"4\" checked");

        MockHttpServletResponse given = client.anonymously(
                post("/rate/give").param("code", code).param("score", "4").param("comment", "水" + "\r\n".repeat(999)));
        assertThat(given.getStatus()).isEqualTo(302);
        assertThat(given.getHeader("Location")).isEqualTo("/rate/done");
        MockHttpServletResponse done = client.anonymously(get("/rate/done").header("Accept-Language", "en"));
        assertThat(body(done)).contains("You have rated");
        for (MockHttpServletResponse answer : List.of(begin, paper, unanswered, tooLong, given, done)) {
            assertThat(answer.getCookies()).isEmpty();
            assertThat(body(answer)).doesNotContain("<script", "style=");
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "style-src 'self'")
                    .doesNotContain("unsafe-inline");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(body(client.anonymously(post("/rate").param("code", code)))).contains("评分码不对，或者已经用过");
        assertThat(client.read("clerk", "/problems/" + problem + "/ratings")
                        .get("items")
                        .get(0)
                        .get("people")
                        .get("given")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whateverIsTypedIsAnsweredKindly() throws Exception {
        for (String typed : List.of("", "   ", "12", "-", "1-", "<b>x</b>", "9".repeat(99), "💧-" + "A".repeat(26))) {
            MockHttpServletResponse answer =
                    client.anonymously(post("/rate").param("code", typed).with(from("kind")));
            assertThat(answer.getStatus()).as(typed).isEqualTo(200);
            assertThat(body(answer)).as(typed).contains("评分码不对").doesNotContain("<b>");
        }
        String code = codes(invited()).get(0);
        for (String score : List.of("", "0", "6", "4.5", "-1", "1e9", "五")) {
            MockHttpServletResponse answer =
                    client.anonymously(post("/rate/give").param("code", code).param("score", score));
            assertThat(answer.getStatus()).as(score).isEqualTo(200);
            assertThat(body(answer)).as(score).contains("评分应为 1 至 5");
        }
        assertThat(client.anonymously(post("/rate/give").with(from("kind"))).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoeverTriesTooOftenWaitsAndIsToldInWordsOfItsOwn() throws Exception {
        for (int i = 0; i < 30; i++) {
            client.anonymously(post("/rate").param("code", "x").with(from("square")));
        }
        assertThat(body(client.anonymously(post("/rate").param("code", "x").with(from("square")))))
                .contains("评分码输错次数过多")
                .doesNotContain("表决码");
        assertThat(body(client.anonymously(post("/vote").param("code", "x").with(from("square")))))
                .as("voting is not held up by it")
                .contains("表决码不对");
        assertThat(body(client.anonymously(post("/rate")
                        .param("code", "x")
                        .header("Accept-Language", "en")
                        .with(from("square")))))
                .contains("Too many wrong codes for rating");
    }

    @Test
    void theSheetIsShownOnceToTheCommittee() throws Exception {
        String path = "/problems/" + invited() + "/ratings/sheet";
        assertThat(client.anonymously(get(path)).getStatus())
                .as("not signed in")
                .isEqualTo(302);
        assertThat(body(client.anonymously(get(path).with(user("clerk")))))
                .contains("显示评分码", "部分水源地未划定保护区")
                .doesNotContain("<li>");
        assertThat(client.anonymously(get("/problems/M-1-1/ratings/sheet").with(user("clerk")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(body(client.anonymously(post(path).with(user("water")).with(csrf()))))
                .contains("评分码只由主办的专门委员会、工作委员会")
                .doesNotContain("<li>");
        assertThat(client.anonymously(post(path).with(user("clerk"))).getStatus())
                .as("from another site")
                .isEqualTo(403);

        String sheet = body(client.anonymously(post(path).with(user("clerk")).with(csrf())));
        assertThat(sheet.split("<li>")).hasSize(3);
        assertThat(sheet).contains("http://localhost/rate");
        assertThat(body(client.anonymously(post(path).with(user("clerk")).with(csrf()))))
                .contains("不再给出")
                .doesNotContain("<li>");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
