package org.bihuan.task.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
                assertThat(Markup.html(answer)).contains("没有办理", task);
            }
        }
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
