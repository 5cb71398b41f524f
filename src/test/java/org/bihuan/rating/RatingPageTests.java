package org.bihuan.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The page on which an invited deputy rates, and on which everybody reads as much of the ratings as he may. */
@PagesOfDemoCounty
class RatingPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private String problem(String title) {
        return jdbc.sql("select id from problem where title = ?")
                .param(title)
                .query(String.class)
                .single();
    }

    private String invited() throws Exception {
        String problem = problem("村级集体资产底数不清、监管薄弱");
        web.perform(multipart("/problems/" + problem + "/actions/inviteRating")
                        .param("deputies", "deputy")
                        .param("until", ledger.today().plusDays(9).toString())
                        .param("question", "资产台账是否公开")
                        .with(user("committee"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        return problem;
    }

    private MvcResult rates(String login, String problem, String score, String comment) throws Exception {
        return web.perform(post("/problems/" + problem + "/ratings")
                        .param("score", score)
                        .param("comment", comment)
                        .with(user(login))
                        .with(csrf()))
                .andReturn();
    }

    @Test
    void whoeverIsInvitedRatesAndOthersReadWhatTheyMay() throws Exception {
        String problem = invited();
        String here = "/problems/" + problem + "/ratings";
        assertThat(page("deputy", "/problems/" + problem)).contains(here);
        assertThat(page("deputy", here)).contains("资产台账是否公开", "name=\"score\"").doesNotContain("??");
        MvcResult none = rates("deputy", problem, "", "还没想好");
        assertThat(none.getResponse().getStatus()).isEqualTo(400);
        assertThat(Markup.html(none)).contains("评分应为 1 至 5", "还没想好");
        assertThat(rates("deputy", problem, "4", "公开栏已能看到").getResponse().getRedirectedUrl())
                .isEqualTo(here);
        assertThat(page("deputy", here)).contains("value=\"4\" checked", "公开栏已能看到", "截止以后显示");
        assertThat(page("committee", here)).contains("代表，4 分", "公开栏已能看到", "4.0").doesNotContain("name=\"score\"");
        assertThat(page("agriculture", here)).contains("截止以后显示").doesNotContain("公开栏已能看到", "name=\"score\"");
        assertThat(page("member", here)).as("not invited").doesNotContain("name=\"score\"");
        assertThat(rates("member", problem, "1", "").getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void whereNobodyWasAskedItIsSaid() throws Exception {
        String problem = problem("两所学校食堂食材索证索票不全");
        assertThat(page("deputy", "/problems/" + problem + "/ratings")).contains("没有邀请阅卷");
        assertThat(rates("deputy", problem, "3", "").getResponse().getStatus()).isEqualTo(409);
        web.perform(get("/problems/M-1900-0001-1/ratings").with(user("deputy"))).andExpect(status().isNotFound());
    }
}
