package org.bihuan.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.bihuan.refusal.Forbidden;
import org.junit.jupiter.api.Test;
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
