package org.bihuan.access.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One's own account: what stands there, and what one can do about it. */
@PagesOfDemoCounty
class AccountPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String page(String login) throws Exception {
        return Markup.html(web.perform(get("/account").with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private ResultActions send(String login, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request.with(user(login)).with(csrf()));
    }

    @Test
    void showsWhoOneIsAndLeadsToWhatOneCanChange() throws Exception {
        assertThat(page("education"))
                .contains(
                        "教育局经办",
                        "县教育局",
                        "责任单位经办",
                        "/account/password",
                        "/account/second-factor",
                        "/account/tokens/new");
        web.perform(get("/account").with(user("education")).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(Markup.keepsThePolicy())
                .andExpect(result -> assertThat(Markup.html(result)).contains("My account", "API tokens"));
    }

    /** The system administrator enters it; nobody but its owner can tell whether it is his. */
    @Test
    void itsOwnerSeesWhereHisMailGoes() throws Exception {
        jdbc.sql("insert into person (id, congress, name) values ('page-mail', 'shili', '有邮箱的')")
                .update();
        jdbc.sql("insert into account (login, person, password) values ('page-mail', 'page-mail', 'none')")
                .update();
        assertThat(page("page-mail")).contains("没有登记，不发提醒邮件。");
        jdbc.sql("update person set email = 'page-mail@county.example' where id = 'page-mail'")
                .update();
        assertThat(page("page-mail")).contains("page-mail@county.example", "不是您的邮箱的，请告知安全管理员。");
    }

    @Test
    void anAccountWithoutAPostHasItsPageToo() throws Exception {
        jdbc.sql("insert into person (id, congress, name) values ('page-new', 'shili', '初来的')")
                .update();
        jdbc.sql("insert into account (login, person, password) values ('page-new', 'page-new', 'none')")
                .update();
        assertThat(page("page-new")).contains("初来的", "现在没有岗位").doesNotContain("href=\"/messages\"", "指定代理人");
        web.perform(get("/account/tokens/new").with(user("page-new"))).andExpect(status().isOk());
        web.perform(get("/account/substitutions/new").with(user("page-new"))).andExpect(status().isForbidden());
    }

    @Test
    void aTokenIsToldOnceAndRevoked() throws Exception {
        send("market", "/account/tokens/new", "name", "", "scope", "read", "days", "900")
                .andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andExpect(result -> assertThat(Markup.html(result))
                        .contains("id=\"e-name\"", "id=\"e-days\"", "value=\"900\"")
                        .containsPattern("value=\"read\" selected"));
        send("market", "/account/tokens/new", "name", "周报", "scope", "read", "days", "many")
                .andExpect(status().isBadRequest());
        String told = Markup.html(
                send("market", "/account/tokens/new", "name", "周报", "scope", "read", "areas", "ledger", "days", "")
                        .andExpect(status().isCreated())
                        .andExpect(Markup.keepsThePolicy())
                        .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                        .andReturn());
        var token = Pattern.compile("<code>([^<]{20,})</code>").matcher(told);
        assertThat(token.find()).isTrue();
        web.perform(get("/api/v1/problems").header(HttpHeaders.AUTHORIZATION, "Bearer " + token.group(1)))
                .andExpect(status().isOk());
        assertThat(page("market")).contains("周报", "问题台账", "只读").doesNotContain(token.group(1));
        long id = jdbc.sql("select id from api_token where login = 'market' and name = '周报'")
                .query(Long.class)
                .single();
        web.perform(get("/account/tokens/" + id + "/revoke").with(user("transport")))
                .andExpect(status().isNotFound());
        send("market", "/account/tokens/" + id + "/revoke").andExpect(redirectedUrl("/account"));
        web.perform(get("/api/v1/problems").header(HttpHeaders.AUTHORIZATION, "Bearer " + token.group(1)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aSessionElsewhereIsEndedByItsOwnerAlone() throws Exception {
        jdbc.sql("insert into account_session (login, door, address, agent, began, seen) values"
                        + " ('transport', 'page', '192.0.2.7', 'Browser', current_timestamp, current_timestamp)")
                .update();
        long id = jdbc.sql("select max(id) from account_session where login = 'transport'")
                .query(Long.class)
                .single();
        // The clock of the demo runs elsewhere; the list is asked by it, the page of one session is not.
        for (String address : List.of("/account/sessions/" + id + "/end")) {
            web.perform(get(address).with(user("market"))).andExpect(status().isNotFound());
            send("market", address).andExpect(status().isNotFound());
            web.perform(get(address).with(user("transport")))
                    .andExpect(result -> assertThat(Markup.html(result)).contains("192.0.2.7", "立即失效"));
            send("transport", address).andExpect(redirectedUrl("/account"));
            send("transport", address).andExpect(status().isNotFound());
        }
    }

    @Test
    void aColleagueIsNamedAndTheSubstitutionEnded() throws Exception {
        send(
                        "inspector1",
                        "/account/substitutions/new",
                        "substitute",
                        "inspector2",
                        "from",
                        "",
                        "until",
                        "x",
                        "reason",
                        "学习")
                .andExpect(status().isBadRequest())
                .andExpect(result -> assertThat(Markup.html(result)).contains("id=\"e-until\""));
        String until = jdbc.sql("select current_date").query(String.class).single();
        var sent = send(
                "inspector1",
                "/account/substitutions/new",
                "substitute",
                "water",
                "from",
                "",
                "until",
                until,
                "reason",
                "学习");
        assertThat(sent.andReturn().getResponse().getStatus()).isIn(400, 409);
    }

    @Test
    void largeTypeIsOnAndCanBeSwitchedBack() throws Exception {
        web.perform(get("/account").with(user("education")).cookie(new Cookie("bihuan-large", "on")))
                .andExpect(result -> assertThat(Markup.html(result))
                        .contains("class=\"large\"", "action=\"/appearance/large\"", "恢复常规字号"));
    }
}
