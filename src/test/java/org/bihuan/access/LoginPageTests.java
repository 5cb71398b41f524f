package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.logout;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.bihuan.organization.Accounts;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

@PagesOfDemoCounty
class LoginPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Test
    void aDemoCountyShowsWhomOneCanSignInAs() throws Exception {
        var page = web.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn();

        assertThat(accounts.listed())
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(Markup.html(page)).contains("href=\"/login?as=" + it.login() + "\"", it.unit()));
        assertThat(Markup.html(page)).contains("lang=\"zh-CN\"", "bihuan-demo", "演示数据", "name=\"_csrf\"");
    }

    @Test
    void speaksEnglishToWhoeverAsksForIt() throws Exception {
        web.perform(get("/login").header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB"))
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("lang=\"en\"")))
                .andExpect(content().string(containsString("Demonstration data, not real")))
                .andExpect(content().string(not(containsString("用户名"))));
    }

    @Test
    void whoeverReadsBadlyHasLargeTypeBeforeSigningIn() throws Exception {
        for (String page : List.of("/login", "/activate", "/vote", "/rate")) {
            web.perform(get(page))
                    .andExpect(content().string(containsString("href=\"" + page + "?type=large\"")))
                    .andExpect(content().string(not(containsString("class=\"large\""))));
            Cookie remembered = web.perform(get(page).param("type", "large"))
                    .andExpect(Markup.keepsThePolicy())
                    .andExpect(content().string(containsString("class=\"large\"")))
                    .andExpect(content().string(containsString("href=\"" + page + "?type=usual\"")))
                    .andReturn()
                    .getResponse()
                    .getCookie("bihuan-large");
            assertThat(remembered).as("the page after it is in large type, too").isNotNull();
            web.perform(get(page).cookie(remembered)).andExpect(content().string(containsString("class=\"large\"")));
        }
        Cookie inside = new Cookie("bihuan-large", "on");
        web.perform(get("/no-such-page").with(user("water")).cookie(inside))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("class=\"large\"")));
        assertThat(web.perform(get("/tasks").with(user("water")).param("type", "large"))
                        .andReturn()
                        .getResponse()
                        .getCookie("bihuan-large"))
                .as("inside, the menu chooses it")
                .isNull();
    }

    @Test
    void fillsInOnlyNamesThatAreListed() throws Exception {
        web.perform(get("/login").param("as", "water"))
                .andExpect(content().string(containsString("required value=\"water\"")));
        web.perform(get("/login").param("as", "\"><b>x"))
                .andExpect(content().string(containsString("required value=\"\"")))
                .andExpect(content().string(not(containsString("<b>x"))));
    }

    @Test
    void theRightPasswordOpensTheStartPage() throws Exception {
        web.perform(formLogin("/login").user("water").password("bihuan-demo"))
                .andExpect(authenticated().withUsername("water"))
                .andExpect(redirectedUrl("/"));
    }

    @ParameterizedTest
    @CsvSource({"water, wrong", "nobody, bihuan-demo"})
    void doesNotTellWhetherNameOrPasswordWasWrong(String login, String password) throws Exception {
        web.perform(formLogin("/login").user(login).password(password))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"));
        web.perform(get("/login?error"))
                .andExpect(Markup.keepsThePolicy())
                .andExpect(content().string(containsString("用户名或密码不正确")));
    }

    @Test
    void withoutTheFormsTokenNothingHappens() throws Exception {
        web.perform(post("/login").param("username", "water").param("password", "bihuan-demo"))
                .andExpect(status().isForbidden())
                .andExpect(unauthenticated());
        web.perform(post("/logout").with(user("water"))).andExpect(status().isForbidden());
    }

    @Test
    void signingOutIsConfirmed() throws Exception {
        web.perform(logout()).andExpect(unauthenticated()).andExpect(redirectedUrl("/login?out"));
        web.perform(get("/login?out")).andExpect(content().string(containsString("您已退出登录")));
        web.perform(get("/login")).andExpect(content().string(not(containsString("您已退出登录"))));
    }

    @Test
    void theStyleSheetAndTheIconNeedNoAccount() throws Exception {
        web.perform(get("/assets/style.css")).andExpect(status().isOk());
        web.perform(get("/favicon.svg")).andExpect(status().isOk());
    }
}
