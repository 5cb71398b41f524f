package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import org.bihuan.refusal.Forbidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PagesOfDemoCounty
class PageErrorsTests {

    @Autowired
    MockMvc web;

    @Autowired
    PageErrors errors;

    @Test
    void peopleGetAPageAndProgramsAProblem() throws Exception {
        web.perform(get("/nowhere").with(user("water")))
                .andExpect(status().isNotFound())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("没有保存或改动任何内容")));
        web.perform(get("/nowhere").with(user("water")).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(content().string(containsString("Nothing was saved or changed")));
        web.perform(get("/api/v1/nowhere").with(user("water")).accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aWrongRequestIsNotCalledAFailureOfTheProgram() throws Exception {
        web.perform(delete("/").with(user("water")).with(csrf()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("这个请求不能处理")));
    }

    @Test
    void whatTheFiltersRefuseHasAPageToo() throws Exception {
        web.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/logout"))
                .andExpect(status().isForbidden())
                .andExpect(Markup.plain())
                .andExpect(content().string(containsString("不能这样操作")));
        web.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside")))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("系统出现异常")))
                .andExpect(content().string(not(containsString("inside"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/archive?q=%00",
                "/search?q=a%00b",
                "/problems?q=%00",
                "/problems?unit=%00",
                "/problems?matter=%00",
                "/tasks?q=%00",
                "/tasks?state=%00",
                "/matters?q=%00",
                "/statistics?leadUnit=%00",
                "/statistics?type=%00",
                "/papers/register?q=%00",
                "/choices/units?q=%00"
            })
    void aNulIsAWrongAddressAndNoFailure(String address) throws Exception {
        web.perform(get(URI.create(address)).with(user("clerk")))
                .andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("不允许的字符")))
                .andExpect(content().string(not(containsString("系统出现异常"))));
    }

    @Test
    void aNulInAFormIsOneToo() throws Exception {
        web.perform(post("/matters/new/supervision")
                        .param("title", "a\0b")
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不允许的字符")));
    }

    @ParameterizedTest
    @CsvSource({
        "/problems?light=bogus, 灯, 临近到期, /problems",
        "/problems?sort=bogus, 次序, 按清单倒序, /problems",
        "/problems?status=bogus, 状态, 整改中, /problems",
        "/problems?group=unit&figures=later&status=bogus, 状态, 整改中, /problems",
        "/problems?figure=bogus, 统计口径, 逾期销号, /problems",
        "/problems?tag=bogus, 标记, 已延期, /problems",
        "/problems?columns=bogus, 显示列, 原定期限, /problems",
        "/problems?repeated=bogus, 屡审屡犯, 是、否, /problems",
        "/problems?dueBefore=tomorrow, 现期限早于, 2026-11-22, /problems",
        "/problems/totals?status=bogus, 状态, 整改中, /problems/totals",
        "/problems/columns?status=bogus, 状态, 整改中, /problems/columns",
        "/problems/export?status=bogus, 状态, 整改中, /problems/export",
        "/problems/print?status=bogus, 状态, 整改中, /problems/print",
        "/problems.csv?status=bogus, 状态, 整改中, /problems.csv",
        "/problems.xlsx?status=bogus, 状态, 整改中, /problems.xlsx",
        "/problems/views?query=status%3Dbogus, 状态, 整改中, /problems/views",
        "/supervision?light=green, 灯, 已逾期、临近到期, /supervision",
        "/supervision?tier=bogus, 已发到哪一级, 蓝色督办函, /supervision",
        "/statistics?by=bogus, 统计方式, 按月, /statistics",
        "/tasks?light=bogus, 灯, 临近到期, /tasks",
        "/tasks?why=bogus, 为什么要办, 已逾期, /tasks",
        "/tasks?state=bogus, 状态, 在他人处, /tasks",
        "/matters?state=bogus, 状态, 已办结, /matters",
    })
    void aFilterThatIsNotKnownIsNamedWithWhatItMayBe(String address, String field, String known, String plain)
            throws Exception {
        web.perform(get(URI.create(address)).with(user("clerk")))
                .andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString(field + "：")))
                .andExpect(content().string(containsString(known)))
                .andExpect(content().string(containsString("href=\"" + plain + "\"")));
    }

    @Test
    void itIsNamedInTheLanguageOfItsReader() throws Exception {
        web.perform(get("/problems?light=bogus").with(user("clerk")).header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Light: ")))
                .andExpect(content().string(containsString("overdue, closed in time")));
    }

    @Test
    void nothingIsThereWhereErrorsAreTold() throws Exception {
        web.perform(get("/error").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        web.perform(get("/error").accept(MediaType.APPLICATION_JSON)).andExpect(status().isNotFound());
    }

    @Test
    void anUnexpectedFailureHasAReferenceAndShowsNothingOfTheInside() {
        var page = errors.resolveException(
                new MockHttpServletRequest("GET", "/"),
                new MockHttpServletResponse(),
                null,
                new IllegalStateException("inside"));

        assertThat(page).isNotNull();
        assertThat(page.getViewName()).isEqualTo("error");
        assertThat(page.getModel()).containsOnlyKeys("status", "reference").doesNotContainValue("inside");
    }

    @Test
    void aRefusalIsForbiddenOnAPageAndLeftToTheApi() {
        var forbidden = Forbidden.because("access.noPost");
        var page = errors.resolveException(
                new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), null, forbidden);

        assertThat(page).isNotNull();
        assertThat(page.getViewName()).isEqualTo("error/403");
        assertThat(errors.resolveException(
                        new MockHttpServletRequest("GET", "/api/v1/tasks"),
                        new MockHttpServletResponse(),
                        null,
                        forbidden))
                .isNull();
    }
}
