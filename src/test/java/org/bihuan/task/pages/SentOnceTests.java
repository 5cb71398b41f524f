package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A form that is sent twice by a browser without scripts acts once. */
@PagesOfDemoCounty
class SentOnceTests {

    private static final String NEW = "/matters/new/supervision";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext program;

    @AfterEach
    void forgetPhrases() {
        jdbc.sql("delete from phrase where text like '一次：%'").update();
    }

    /** The number of the first form of a page that leads to an address. */
    private String number(String login, String page, String to) throws Exception {
        String html = Markup.html(web.perform(get(page).with(user(login))).andReturn());
        Matcher form = Pattern.compile("<form[^>]*action=\"" + Pattern.quote(to) + "\".*?</form>", Pattern.DOTALL)
                .matcher(html);
        assertThat(form.find()).as(page).isTrue();
        Matcher number =
                Pattern.compile("name=\"_form\" value=\"([A-Za-z0-9_-]{22})\"").matcher(form.group());
        assertThat(number.find()).as(form.group()).isTrue();
        return number.group(1);
    }

    private String number(String login) throws Exception {
        return number(login, "/phrases", "/phrases");
    }

    private MvcResult send(String login, String address, Map<String, String> fields, String language) throws Exception {
        var request = post(address).with(user(login)).with(csrf()).header(HttpHeaders.ACCEPT_LANGUAGE, language);
        fields.forEach(request::param);
        return web.perform(request).andReturn();
    }

    private MvcResult send(String login, String address, Map<String, String> fields) throws Exception {
        return send(login, address, fields, "zh-CN");
    }

    private static int code(MvcResult answer) {
        return answer.getResponse().getStatus();
    }

    private static String said(MvcResult answer) {
        return String.valueOf(answer.getFlashMap().get("done"));
    }

    private Map<String, String> matter(String title) throws Exception {
        return Map.of(
                "_form",
                number("clerk", NEW, NEW),
                "title",
                title,
                "source",
                "petitions",
                "hostCommittee",
                "committee-supervision",
                "organ",
                "government");
    }

    private long matters(String title) {
        return jdbc.sql("select count(*) from matter where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private static String urging(IssuedList issued) {
        return "/problems/" + issued.problem(1) + "/actions/urge";
    }

    private long urged(IssuedList issued) {
        return jdbc.sql("select count(*) from journal_entry where chain like ?")
                .param("%" + issued.matter())
                .query(Long.class)
                .single();
    }

    private long phrases(String text) {
        return jdbc.sql("select count(*) from phrase where text = ?")
                .param(text)
                .query(Long.class)
                .single();
    }

    @Test
    void aMatterIsStartedOnceAndBothAnswersLeadToIt() throws Exception {
        String page = NEW;
        Map<String, String> fields = matter("夜间停车管理");
        MvcResult first = send("clerk", page, fields);
        MvcResult second = send("clerk", page, fields);
        assertThat(code(first)).isEqualTo(302);
        assertThat(code(second)).isEqualTo(302);
        assertThat(first.getResponse().getRedirectedUrl())
                .startsWith("/matters/M-")
                .isEqualTo(second.getResponse().getRedirectedUrl());
        assertThat(said(second)).startsWith("这份表单先前已经提交过，没有再处理一次。").endsWith(said(first));
        assertThat(said(send("clerk", page, fields, "en"))).startsWith("This form was sent before");
        assertThat(matters("夜间停车管理")).isEqualTo(1);
    }

    /** Sent with what htmx adds as well; without a number, or after something was changed, it is another act. */
    @Test
    void anActIsDoneOnce() throws Exception {
        IssuedList issued = IssuedList.of(program, "一次催办", "education", 1);
        String urge = urging(issued);
        long before = urged(issued);
        Map<String, String> fields = Map.of("_form", number("clerk", urge, urge), "text", "请于周五前报送进展。");
        assertThat(code(send("clerk", urge, fields))).isEqualTo(302);
        long each = urged(issued) - before;
        assertThat(each).isPositive();
        MvcResult second = web.perform(multipart(urge)
                        .with(user("clerk"))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("_form", fields.get("_form"))
                        .param("text", fields.get("text")))
                .andReturn();
        assertThat(code(second)).isEqualTo(302);
        assertThat(urged(issued)).isEqualTo(before + each);
        send("clerk", urge, Map.of("_form", fields.get("_form"), "text", "请于周四前报送进展。"));
        assertThat(urged(issued)).isEqualTo(before + 2 * each);
        for (Map<String, String> unnumbered :
                List.of(Map.of("text", "请尽快报送。"), Map.of("text", "请尽快报送。", "_form", "no number"))) {
            send("clerk", urge, unnumbered);
            send("clerk", urge, unnumbered);
        }
        assertThat(urged(issued)).isEqualTo(before + 6 * each);
    }

    @Test
    void oneOfTwoSentAtTheSameTimeActs() throws Exception {
        Map<String, String> fields = matter("同时提交的事项");
        var answers = new ArrayList<Future<MvcResult>>();
        var browsers = Executors.newFixedThreadPool(4);
        try {
            Callable<MvcResult> sends = () -> send("clerk", NEW, fields);
            for (int i = 0; i < 4; i++) {
                answers.add(browsers.submit(sends));
            }
            for (Future<MvcResult> answer : answers) {
                assertThat(code(answer.get())).isEqualTo(302);
            }
        } finally {
            browsers.shutdownNow();
        }
        assertThat(matters("同时提交的事项")).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() throws Exception {
        String number = number("clerk");
        for (int i = 0; i < 2; i++) {
            assertThat(code(send("clerk", "/phrases", Map.of("_form", number, "text", " "))))
                    .isEqualTo(400);
        }
        assertThat(code(send("clerk", "/phrases", Map.of("_form", number, "text", "一次：改正"))))
                .isEqualTo(302);
        assertThat(phrases("一次：改正")).isEqualTo(1);
    }

    /** With another's number, to another address, with another content: each is a form of its own. */
    @Test
    void aNumberHidesNothing() throws Exception {
        String number = number("clerk");
        Map<String, String> fields = Map.of("_form", number, "text", "一次：号码");
        send("clerk", "/phrases", fields);
        assertThat(said(send("office", "/phrases", fields))).doesNotContain("先前已经提交过");
        assertThat(phrases("一次：号码")).isEqualTo(2);
        assertThat(said(send("clerk", "/phrases", Map.of("_form", number, "text", "一次：号码二"))))
                .doesNotContain("先前已经提交过");
        assertThat(phrases("一次：号码二")).isEqualTo(1);
        Long id = jdbc.sql("select min(id) from phrase where text = '一次：号码'")
                .query(Long.class)
                .single();
        assertThat(said(send("clerk", "/phrases/removal", Map.of("_form", number, "id", String.valueOf(id)))))
                .doesNotContain("先前已经提交过");
    }

    /** An answer that is told once is told nobody a second time. */
    @Test
    void whatIsToldOnceIsNotDoneAgain() throws Exception {
        String page = "/account/tokens/new";
        Map<String, String> fields = Map.of(
                "_form", number("clerk", page, page), "name", "一次令牌", "scope", "read", "areas", "ledger", "days", "7");
        MvcResult first = send("clerk", page, fields);
        assertThat(code(first)).as(Markup.html(first)).isEqualTo(201);
        MvcResult second = send("clerk", page, fields);
        assertThat(code(second)).isEqualTo(409);
        assertThat(Markup.html(second))
                .contains("<h1>这份表单已经提交过</h1>", "已经处理完毕", "只显示一次")
                .doesNotContain("没有保存");
        assertThat(jdbc.sql("select count(*) from api_token where name = '一次令牌'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** As after the program died over it: nobody knows whether it was done, so nobody does it again. */
    @Test
    void whatIsUnderWayIsNotDoneAgain() throws Exception {
        Map<String, String> fields = Map.of("_form", number("clerk"), "text", "一次：未完");
        send("clerk", "/phrases", fields);
        assertThat(jdbc.sql("update sent_form set done = false, location = null where sent_at ="
                                + " (select max(sent_at) from sent_form)")
                        .update())
                .isEqualTo(1);
        MvcResult second = send("clerk", "/phrases", fields);
        assertThat(code(second)).isEqualTo(409);
        assertThat(Markup.html(second)).contains("正在处理", "重新打开表单");
        assertThat(phrases("一次：未完")).isEqualTo(1);
    }

    @Test
    void aFileBelongsToWhatWasSent() throws Exception {
        String page = urging(IssuedList.of(program, "附件催办", "education", 1));
        String number = number("clerk", page, page);
        var answers = new ArrayList<String>();
        for (String content : List.of("一", "一", "二")) {
            answers.add(said(web.perform(multipart(page)
                            .file(new MockMultipartFile(
                                    "beside", "说明.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)))
                            .with(user("clerk"))
                            .with(csrf())
                            .param("_form", number)
                            .param("text", "附说明。"))
                    .andReturn()));
        }
        assertThat(answers.get(1)).contains("先前已经提交过");
        assertThat(answers.get(2)).doesNotContain("先前已经提交过");
    }

    @Test
    void eachFormThatActsHasANumberOfItsOwn() throws Exception {
        String page =
                Markup.html(web.perform(get("/matters").with(user("clerk"))).andReturn());
        assertThat(page.replaceAll("(?s)<form[^>]*method=\"post\".*?</form>", ""))
                .contains("<form")
                .doesNotContain("_form");
        assertThat(number("clerk")).isNotEqualTo(number("clerk"));
        assertThat(Markup.html(web.perform(get("/login")).andReturn()))
                .contains("name=\"_csrf\"")
                .doesNotContain("name=\"_form\"");
    }
}
