package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What a person does on pages, as a browser without scripts sends it. */
@PagesOfDemoCounty
class TaskPageTests {

    private static final Pattern TASK = Pattern.compile("href=\"/tasks/(T-[0-9]+)\"");

    private static final Pattern FILES = Pattern.compile("type=\"file\"[^>]* name=\"([a-zA-Z]+)\"");

    @Autowired
    MockMvc web;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private MockMultipartHttpServletRequestBuilder sends(String login, String address) {
        return (MockMultipartHttpServletRequestBuilder)
                multipart(address).with(user(login)).with(csrf());
    }

    /** Starts a matter on the page and gives its address. */
    private String start(String title) throws Exception {
        MvcResult started = web.perform(sends("clerk", "/matters/new/supervision")
                        .param("title", title)
                        .param("source", "petitions")
                        .param("hostCommittee", "committee-supervision")
                        .param("organ", "government"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/matters/M-*"))
                .andReturn();
        return String.valueOf(started.getResponse().getRedirectedUrl());
    }

    private String task(String login, String matter) throws Exception {
        return TASK.matcher(page(login, matter))
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMatterIsStartedAndDecidedOnPages() throws Exception {
        String matter = start("农村饮水安全");
        assertThat(page("clerk", matter)).contains("农村饮水安全", "在他人处", "主任会议");

        String task = task("council", matter);
        assertThat(page("council", "/tasks/" + task)).contains("农村饮水安全", "name=\"outcome\"", "必填");
        web.perform(sends("council", "/tasks/" + task)
                        .param("as", "complete")
                        .param("outcome", "approved")
                        .param("meeting.name", "县人大常委会主任会议")
                        .param("meeting.date", "2026-03-01"))
                .andExpect(redirectedUrl("/tasks"));

        assertThat(page("clerk", matter + "/course")).contains("审定议题", "县人大常委会主任会议 2026-03-01", "留痕第 2 条");
    }

    @Test
    void whatDoesNotFitIsSaidAtItsFieldAndNothingIsLost() throws Exception {
        String task = task("council", start("校外培训治理"));

        String again = Markup.html(web.perform(sends("council", "/tasks/" + task)
                        .param("as", "complete")
                        .param("outcome", "approved")
                        .param("meeting.name", "县人大常委会主任会议")
                        .param("meeting.date", "不知道"))
                .andExpect(status().isBadRequest())
                .andReturn());

        assertThat(again)
                .contains("有 1 处需要修改", "href=\"#f-meeting\"", "value=\"县人大常委会主任会议\"")
                .doesNotContain("??");
        assertThat(page("council", "/tasks?q=校外培训治理")).contains(task);
    }

    @Test
    void whatCameBackSaysWhyAndBeginsWithWhatWasWritten() throws Exception {
        String problem = problem("社区助餐点运营难以为继");
        web.perform(sends("clerk", "/tasks/" + task("clerk", problem))
                        .param("as", "complete")
                        .param("outcome", "commented")
                        .param("comment", "补助标准由谁审定，请写明"))
                .andExpect(redirectedUrl("/tasks"));

        assertThat(page("civil-affairs", "/tasks/" + task("civil-affairs", problem)))
                .contains("上次办理以后", "补助标准由谁审定，请写明", "每周稳定服务不少于六天", "引入餐饮企业托管")
                .doesNotContain("??");
    }

    @Test
    void whatIsNewHasNothingBeforeIt() throws Exception {
        assertThat(page("council", "/tasks/" + task("council", start("河道采砂")))).doesNotContain("上次办理以后");
    }

    private String problem(String title) throws Exception {
        var link = Pattern.compile("href=\"(/problems/M-[0-9-]+)\"").matcher(page("clerk", "/problems?q=" + title));
        assertThat(link.find()).as(title).isTrue();
        return link.group(1);
    }

    @Test
    void aDraftIsKeptAndShownAgain() throws Exception {
        String task = task("council", start("乡村道路"));

        web.perform(sends("council", "/tasks/" + task).param("as", "draft").param("meeting.name", "第十次主任会议"))
                .andExpect(redirectedUrl("/tasks/" + task));

        assertThat(page("council", "/tasks/" + task)).contains("value=\"第十次主任会议\"");
    }

    @Test
    void theSecondOfTwoWindowsIsToldThatTheTaskIsDone() throws Exception {
        String matter = start("社区养老");
        String task = task("council", matter);
        for (int window = 1; window <= 2; window++) {
            MvcResult answer = web.perform(sends("council", "/tasks/" + task)
                            .param("as", "complete")
                            .param("outcome", "approved")
                            .param("meeting.name", "主任会议")
                            .param("meeting.date", "2026-03-01"))
                    .andReturn();
            assertThat(answer.getResponse().getStatus()).isEqualTo(window == 1 ? 302 : 409);
            if (window == 2) {
                // Who finished it, with what, what waits now; and what was typed here, to be copied.
                assertThat(Markup.html(answer))
                        .contains("没有办理", task, "已由主任会议记录员", "办理结果", "主任会议 2026-03-01", "现在的环节", "组建项目组")
                        .contains("您刚才填写的内容", "readonly")
                        .doesNotContain("name=\"outcome\"", "??");
            }
        }
        assertThat(page("council", "/tasks/" + task))
                .contains("办理结果", "主任会议 2026-03-01")
                .doesNotContain("type=\"submit\" name=\"as\"");
    }

    @Test
    void aDraftIsKeptWhileOneTypesAndShownOnReturn() throws Exception {
        String task = task("council", start("农贸市场"));
        web.perform(sends("council", "/tasks/" + task + "/draft").param("meeting.name", "第十一次主任会议"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("草稿已自动保存")));

        assertThat(page("council", "/tasks/" + task)).contains("value=\"第十一次主任会议\"", "保存的草稿，尚未提交");
        assertThat(page("council", "/")).contains("已填写、尚未提交");
        web.perform(sends("clerk", "/tasks/" + task + "/draft").param("meeting.name", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void phrasesAreOnesOwn() throws Exception {
        web.perform(sends("vicechair", "/phrases").param("text", "同意，请按程序办理。")).andExpect(redirectedUrl("/phrases"));
        web.perform(sends("vicechair", "/phrases").param("text", " ")).andExpect(status().isBadRequest());
        web.perform(sends("vicechair", "/phrases").param("text", "字".repeat(501)))
                .andExpect(status().isBadRequest());
        String own = page("vicechair", "/phrases");
        assertThat(own).contains("同意，请按程序办理。");
        assertThat(page("office", "/phrases")).contains("还没有常用语");
        String id = Pattern.compile("name=\"id\" value=\"([0-9]+)\"")
                .matcher(own)
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
        web.perform(sends("office", "/phrases/removal").param("id", id)).andExpect(status().isNotFound());
        web.perform(sends("vicechair", "/phrases/removal").param("id", id)).andExpect(redirectedUrl("/phrases"));
        assertThat(page("vicechair", "/phrases")).contains("还没有常用语");
    }

    @Test
    void unitsPeopleAndDaysAreFoundWhileTyping() throws Exception {
        assertThat(json("clerk", "/choices/units?kind=department&q=swj"))
                .contains("县水务局")
                .doesNotContain("县教育局");
        assertThat(json("clerk", "/choices/units?q=县水利")).as("by another name").contains("县水务局");
        assertThat(json("clerk", "/choices/people?q=hcy")).contains("核查员一", "核查员二");
        assertThat(json("clerk", "/choices/day?date=2026-10-01")).contains("星期四", "休息日", "国庆", "2026-10-08");
        assertThat(json("clerk", "/choices/day?date=2026-03-02")).contains("星期一", "工作日");
        web.perform(get("/choices/day?date=morgen").with(user("clerk"))).andExpect(status().isBadRequest());
    }

    @Test
    void aFileIsHandedInBeforeTheFormAndLookedAt() throws Exception {
        byte[] pdf = "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8);
        String stored = Markup.html(web.perform(sends("clerk", "/documents")
                        .file(new MockMultipartFile("file", "方案.pdf", "application/pdf", pdf)))
                .andExpect(status().isCreated())
                .andReturn());
        assertThat(stored).contains("\"shown\":true");
        assertThat(Markup.html(web.perform(sends("clerk", "/documents")
                                .file(new MockMultipartFile(
                                        "file", "说明.txt", "text/plain", "达标".getBytes(StandardCharsets.UTF_8))))
                        .andReturn()))
                .contains("\"shown\":false");
        String id = stored.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        web.perform(get("/documents/" + id + "/view").with(user("clerk")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().stringValues(
                                "Content-Security-Policy",
                                "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none';"
                                        + " form-action 'none'; frame-ancestors 'none'"))
                .andExpect(header().stringValues("X-Content-Type-Options", "nosniff"));
        web.perform(get("/documents/" + id).with(user("clerk")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().stringValues(
                                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox"))
                .andExpect(header().stringValues("Referrer-Policy", "no-referrer"));
        web.perform(get("/documents/" + id + "/view").with(user("water"))).andExpect(status().isNotFound());
        web.perform(sends("clerk", "/documents").file(new MockMultipartFile("file", "x.exe", "application/pdf", pdf)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("refused")));
    }

    @Test
    void aPictureIsShownInASandboxAndTextNeverWithinABrowser() throws Exception {
        byte[] png = Base64.getDecoder()
                .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
        String picture = handedIn("现场.png", png);
        web.perform(get("/documents/" + picture + "/view").with(user("clerk")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        String text = handedIn("说明.txt", "水质达标\n".getBytes(StandardCharsets.UTF_8));
        for (String address : List.of("/documents/" + text, "/documents/" + text + "/view")) {
            web.perform(get(address).with(user("clerk")))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", containsString("attachment")))
                    .andExpect(header().stringValues(
                                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox"));
        }
        web.perform(get("/documents/" + text).with(user("water")))
                .andExpect(status().isNotFound())
                .andExpect(Markup.keepsThePolicy());
    }

    private String handedIn(String name, byte[] bytes) throws Exception {
        return Markup.html(web.perform(sends("clerk", "/documents")
                                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes)))
                        .andExpect(status().isCreated())
                        .andReturn())
                .replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void howLongTheSessionLastsIsTold() throws Exception {
        assertThat(json("clerk", "/session")).contains("\"idle\":900", "\"longest\":28", "\"token\"");
        web.perform(get("/session").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void largeTypeAndTheLanguageAreRemembered() throws Exception {
        web.perform(sends("clerk", "/appearance/large").param("on", "true").param("back", "/tasks?state=done"))
                .andExpect(redirectedUrl("/tasks?state=done"))
                .andExpect(cookie().value("bihuan-large", "on"));
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/\r\nX: y")) {
            web.perform(sends("clerk", "/appearance/language").param("to", "en").param("back", elsewhere))
                    .andExpect(redirectedUrl("/"))
                    .andExpect(cookie().value("bihuan-language", "en"));
        }
        String page = Markup.html(web.perform(get("/tasks")
                        .with(user("clerk"))
                        .cookie(new Cookie("bihuan-large", "on"), new Cookie("bihuan-language", "en")))
                .andReturn());
        assertThat(page).contains("class=\"large\"", "lang=\"en\"", "Usual type", "中文");
        web.perform(get("/tasks")
                        .with(user("clerk"))
                        .header("Accept-Language", "en")
                        .cookie(new Cookie("bihuan-language", "zh")))
                .andExpect(content().string(containsString("lang=\"zh-CN\"")));
    }

    private String json(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andReturn());
    }

    @Test
    void filesAreHandedInWithTheForm() throws Exception {
        String matter = start("档案管理");
        web.perform(sends("council", "/tasks/" + task("council", matter))
                        .param("as", "complete")
                        .param("outcome", "approved")
                        .param("meeting.name", "主任会议")
                        .param("meeting.date", "2026-03-01"))
                .andExpect(status().is3xxRedirection());
        String task = task("clerk", matter);
        assertThat(page("clerk", "/tasks/" + task)).contains("组建项目组");
        byte[] pdf = "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8);
        String refused = Markup.html(web.perform(sends("clerk", "/tasks/" + task)
                        .file(new MockMultipartFile("unknown", "x.pdf", "application/pdf", pdf))
                        .param("as", "complete"))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(refused).contains("有 ").doesNotContain("??");
    }

    @Test
    void aFileThatIsNotTakenIsSaidAtItsFieldAndNothingIsLost() throws Exception {
        String matter = start("危旧校舍排查");
        web.perform(sends("council", "/tasks/" + task("council", matter))
                        .param("as", "complete")
                        .param("outcome", "approved")
                        .param("meeting.name", "主任会议")
                        .param("meeting.date", "2026-03-01"))
                .andExpect(status().is3xxRedirection());
        web.perform(sends("clerk", "/tasks/" + task("clerk", matter))
                        .param("as", "complete")
                        .param("leader", "committee")
                        .param("members", "clerk"))
                .andExpect(redirectedUrl("/tasks"));
        String task = "/tasks/" + task("clerk", matter);
        String field = FILES.matcher(page("clerk", task))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        String large = Markup.html(web.perform(sends("clerk", task)
                        .file(new MockMultipartFile(field, "录像.pdf", "application/pdf", new byte[21 << 20]))
                        .param("as", "complete")
                        .param("plan", "先走访三个乡镇"))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(large).contains("录像.pdf", "超过 20 MB 的上限", "先走访三个乡镇").doesNotContain("??");

        for (String as : List.of("complete", "draft")) {
            String again = Markup.html(web.perform(sends("clerk", task)
                            .file(new MockMultipartFile(
                                    field, "工具.exe", "application/pdf", "MZ".getBytes(StandardCharsets.UTF_8)))
                            .file(new MockMultipartFile(
                                    field, "底稿.txt", "text/plain", "调研底稿".getBytes(StandardCharsets.UTF_8)))
                            .param("as", as)
                            .param("plan", "先走访三个乡镇"))
                    .andExpect(status().isBadRequest())
                    .andReturn());
            assertThat(again)
                    .contains("href=\"#f-" + field + "\"", "工具.exe", "底稿.txt", "先走访三个乡镇")
                    .doesNotContain("??");
        }
    }

    @Test
    void whatIsOutOfSightIsNotThere() throws Exception {
        String matter = start("保密事项");
        String task = task("council", matter);
        for (String address : List.of("/tasks/" + task, matter, matter + "/course", "/problems/M-2026-9999-1")) {
            web.perform(get(address).with(user("water"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatHadNoDateIsDoneAndNotDoneInTime() throws Exception {
        var words = new java.util.TreeSet<String>();
        for (String row : page("clerk", "/tasks?state=done").split("<tr>")) {
            if (row.contains("<td class=\"due\">")) {
                boolean dated = row.contains("<td class=\"due\"><time");
                String light = row.replaceAll("(?s).*<span class=\"light blue\">([^<]*)<.*", "$1");
                words.add(dated + " " + light);
            }
        }
        assertThat(words).containsExactly("false 已办结", "true 按期办结");
    }

    @Test
    void everyRoleReadsItsPagesInBothLanguages() throws Exception {
        start("各岗位都能打开的页面");
        for (String login : List.of(
                "clerk",
                "committee",
                "office",
                "vicechair",
                "council",
                "organ",
                "water",
                "member",
                "deputy",
                "auditor")) {
            for (String address : List.of(
                    "/",
                    "/tasks",
                    "/tasks?state=waiting",
                    "/tasks?state=done",
                    "/tasks?state=copied",
                    "/tasks?state=drafts",
                    "/tasks?why=overdue",
                    "/matters",
                    "/problems",
                    "/messages",
                    "/search",
                    "/search?q=%E5%B2%97")) {
                page(login, address);
                String english =
                        Markup.html(web.perform(get(address).with(user(login)).header("Accept-Language", "en"))
                                .andExpect(status().isOk())
                                .andReturn());
                assertThat(english).contains("lang=\"en\"").doesNotContain("??");
            }
        }
    }
}
