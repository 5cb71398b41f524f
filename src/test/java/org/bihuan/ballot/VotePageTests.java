package org.bihuan.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The voting page as a phone sees it: no account, no cookie, no script, and the code in no address. */
@ApiTest
class VotePageTests {

    @Autowired
    private Client client;

    @Autowired
    private Walk walk;

    private List<String> codes() {
        return client.write("office", "/ballots/" + open() + "/codes", Map.of())
                .get("items")
                .valueStream()
                .map(it -> it.asString())
                .toList();
    }

    /** A ballot for codes that were not told yet. */
    private String open() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.submit(
                walk.until(matter, "decideHearing"),
                Map.of("meeting", Map.of("name", "第三十七次主任会议", "date", "2026-03-10"), "outcome", "heardWithVote"));
        walk.submit(
                walk.until(matter, "openBallot"),
                Map.of(
                        "meeting", Map.of("name", "县人大常委会第三十六次会议", "date", "2026-03-10"),
                        "outcome", "codes",
                        "members", 31,
                        "entitled", 30,
                        "present", 28));
        return client.read("office", "/matters/" + matter + "/ballots")
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void fromTheCodeToTheConfirmation() throws Exception {
        String code = codes().get(0);
        MockHttpServletResponse begin = client.anonymously(get("/vote"));
        assertThat(body(begin)).contains("表决码", "lang=\"zh-CN\"").doesNotContain("<script");

        MockHttpServletResponse paper = client.anonymously(post("/vote").param("code", code.toLowerCase()));
        assertThat(body(paper))
                .contains("农村饮用水安全专项工作监督", "您对办理结果是否满意", "value=\"basicallySatisfied\"")
                .doesNotContain("<script");
        keep("vote-code.html", begin);
        keep("vote-paper.html", paper);

        MockHttpServletResponse unanswered =
                client.anonymously(post("/vote/cast").param("code", code));
        assertThat(body(unanswered)).contains("请选择一项", "value=\"basicallySatisfied\"");

        MockHttpServletResponse cast =
                client.anonymously(post("/vote/cast").param("code", code).param("answer.result", "satisfied"));
        assertThat(cast.getStatus()).isEqualTo(302);
        assertThat(cast.getHeader("Location")).isEqualTo("/vote/done");
        MockHttpServletResponse done = client.anonymously(get("/vote/done").header("Accept-Language", "en"));
        assertThat(body(done)).contains("You have voted");
        for (MockHttpServletResponse answer : List.of(begin, paper, unanswered, cast, done)) {
            assertThat(answer.getCookies()).isEmpty();
            assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(body(client.anonymously(post("/vote").param("code", code)))).contains("已经用过");
    }

    @Test
    void whateverIsTypedIsAnsweredKindly() throws Exception {
        for (String typed :
                List.of("", "   ", "12", "-", "1-", "B-12", "<b>x</b>", "9".repeat(99), "💧-" + "A".repeat(26))) {
            MockHttpServletResponse answer = client.anonymously(post("/vote").param("code", typed));
            assertThat(answer.getStatus()).as(typed).isEqualTo(200);
            assertThat(body(answer)).as(typed).contains("表决码不对").doesNotContain("<b>");
        }
        assertThat(client.anonymously(post("/vote/cast")).getStatus()).isEqualTo(200);
        assertThat(body(client.anonymously(post("/vote").param("code", "x").header("Accept-Language", "en"))))
                .contains("The code is wrong or used");
    }

    @Test
    void theSheetIsShownOnceToTheOffice() throws Exception {
        String path = "/ballots/" + open() + "/sheet";
        assertThat(client.anonymously(get(path)).getStatus())
                .as("not signed in")
                .isEqualTo(302);
        assertThat(body(client.anonymously(get(path).with(user("office")))))
                .contains("显示表决码")
                .doesNotContain("<li>");
        assertThat(client.anonymously(get(path).with(user("organ"))).getStatus())
                .as("the supervised side")
                .isEqualTo(403);
        var clerk = client.anonymously(post(path).with(user("clerk")).with(csrf()));
        assertThat(clerk.getStatus()).isEqualTo(403);
        assertThat(body(clerk)).contains("只由常委会办公室领取").doesNotContain("<li>");

        MockHttpServletResponse told =
                client.anonymously(post(path).with(user("office")).with(csrf()));
        keep("sheet.html", told);
        String sheet = body(told);
        assertThat(sheet.split("<li>")).hasSize(29);
        assertThat(sheet).contains("http://localhost/vote");
        assertThat(body(client.anonymously(post(path).with(user("office")).with(csrf()))))
                .contains("不再给出")
                .doesNotContain("<li>");
    }

    @Test
    void theResultIsReadOnceItIsClosed() throws Exception {
        String ballot = open();
        String path = "/ballots/" + ballot + "/result";
        var codes = client.write("office", "/ballots/" + ballot + "/codes", Map.of())
                .get("items")
                .valueStream()
                .map(it -> it.asString())
                .toList();
        for (int i = 0; i < 28; i++) {
            client.anonymously(post("/vote/cast")
                    .param("code", codes.get(i))
                    .param("answer.result", i < 20 ? "satisfied" : "dissatisfied"));
        }
        assertThat(body(client.anonymously(get(path).with(user("office")))))
                .as("while it is open")
                .contains("尚未结束")
                .doesNotContain("<table");
        assertThat(client.anonymously(get(path)).getStatus())
                .as("not signed in")
                .isEqualTo(302);
        client.write("office", "/ballots/" + ballot + "/closing", Map.of("fields", Map.of("outcome", "counted")));
        MockHttpServletResponse result = client.anonymously(get(path).with(user("clerk")));
        assertThat(body(result)).contains("县人大常委会第三十六次会议", ">20<", ">64.52<", "结果：满意");
        assertThat(client.anonymously(get(path).with(user("organ"))).getStatus())
                .as("the supervised side")
                .isEqualTo(403);
        keep("result.html", result);
    }

    @Test
    void whatIsProposedStandsOnPaperAndResult() throws Exception {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var listed = Map.of("title", "部分水源地未划定保护区", "leadUnit", "water", "grade", "listed");
        String problem = walk.until(matter, "openBallot", Map.of("problems", List.of(listed)))
                .problem()
                .orElseThrow();
        assertThat(problem).startsWith(matter);
        walk.submit(
                walk.until(matter, "openBallot"),
                Map.of(
                        "meeting", Map.of("name", "县人大常委会第三十六次会议", "date", "2026-03-10"),
                        "outcome", "codes",
                        "members", 31,
                        "entitled", 30,
                        "present", 28));
        String ballot = client.read("office", "/matters/" + matter + "/ballots")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        String code = client.write("office", "/ballots/" + ballot + "/codes", Map.of())
                .get("items")
                .get(0)
                .asString();
        MockHttpServletResponse paper = client.anonymously(post("/vote").param("code", code));
        assertThat(body(paper)).contains("部分水源地未划定保护区", "提请票决的处理意见：同意销号", "是否同意所提处理意见");
        keep("vote-sign-off.html", paper);
        assertThat(body(client.anonymously(get("/ballots/" + ballot + "/result").with(user("office")))))
                .contains("部分水源地未划定保护区", "提请票决的处理意见：同意销号");
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** For looking at, with the style sheet beside it. */
    private static void keep(String name, MockHttpServletResponse answer) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.copy(
                Path.of("src/main/resources/static/assets/style.css"),
                folder.resolve("style.css"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve(name), body(answer).replaceAll("\"/assets/style[^\"]*\"", "\"style.css\""));
    }
}
