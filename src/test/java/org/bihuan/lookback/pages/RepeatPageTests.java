package org.bihuan.lookback.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Client;
import org.bihuan.api.SmallCounty;
import org.bihuan.api.Walk;
import org.bihuan.pages.Markup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** From a problem on a draft list to the closed one it repeats, and back, on its page. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:repeat-pages;DB_CLOSE_DELAY=-1",
            "bihuan.home=target/repeat-pages-test",
            "bihuan.jobs.background=false"
        })
@AutoConfigureMockMvc
@Import({SmallCounty.class, Client.class, Walk.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Walk walk;

    private String closed = "";
    private String issued = "";

    @BeforeAll
    void aProblemWasClosed() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(matter, "reviewOpinion", Map.of("problems", List.of(Walk.problem("三处水源地未划定保护区", "water"))));
        walk.toEnd(matter);
        closed = matter + "-1";
        String other = walk.propose("农村道路安全专项工作监督");
        walk.until(other, "assignProblem", Map.of("problems", List.of(Walk.problem("校车通行的危桥未设限高", "education"))));
        issued = other + "-1";
    }

    private String draft(String title, String unit) {
        String matter = walk.propose("又一年的专项工作监督");
        walk.until(matter, "reviewOpinion", Map.of("problems", List.of(Walk.problem(title, unit))));
        return matter + "-1";
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private ResultActions send(String login, String address, String earlier) throws Exception {
        return web.perform(
                post(address).param("earlier", earlier).with(user(login)).with(csrf()));
    }

    @Test
    void isLinkedToOneOfThoseAlikeAndTakenAwayAgain() throws Exception {
        String draft = draft("又有三处水源地未划定保护区", "water");
        String here = "/problems/" + draft + "/repeats";
        assertThat(page("clerk", "/problems/" + draft)).contains("href=\"" + here + "\"", "查找以前销号的相近问题");
        assertThat(page("clerk", here))
                .contains("三处水源地未划定保护区", "牵头单位相同", "文字相近", "清单交办以前可以取消")
                .contains("name=\"earlier\" value=\"" + closed + "\"", "关联（成为第 2 次）")
                .doesNotContain("/removal");

        send("clerk", here, closed)
                .andExpect(redirectedUrl("/problems/" + draft))
                .andExpect(flash().attribute("done", "已关联，本问题记为第 2 次出现。"));
        assertThat(page("clerk", "/problems/" + draft))
                .contains("屡审屡犯（第 2 次）", "href=\"" + here + "\"")
                .containsOnlyOnce("href=\"/problems/" + closed + "\"");
        assertThat(page("clerk", here))
                .contains(here + "/removal", "<strong>已关联</strong>")
                .doesNotContain("name=\"earlier\" value=\"" + closed + "\"");

        send("committee", here + "/removal", "").andExpect(redirectedUrl("/problems/" + draft));
        assertThat(page("committee", "/problems/" + draft)).doesNotContain("屡审屡犯（第");
    }

    @Test
    void speaksEnglishToWhoeverAsksForIt() throws Exception {
        String draft = draft("水源地未划定保护区的又三处", "water");
        assertThat(Markup.html(web.perform(get("/problems/" + draft + "/repeats")
                                .with(user("clerk"))
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                        .andExpect(Markup.keepsThePolicy())
                        .andReturn()))
                .contains("same lead unit", "words alike (", "Link (makes it time 2)", "Until the list is issued");
    }

    @Test
    void whereNothingIsAlikeItSaysWhatToDo() throws Exception {
        String draft = draft("图书馆周末闭馆", "health");
        assertThat(page("clerk", "/problems/" + draft + "/repeats"))
                .contains("没有相近的已销号问题", "按编号关联")
                .doesNotContain("<table");
        send("clerk", "/problems/" + draft + "/repeats", " " + closed + " ")
                .andExpect(redirectedUrl("/problems/" + draft));
    }

    @Test
    void whatCannotBeRepeatedIsToldAtTheField() throws Exception {
        String draft = draft("水源地保护区没有标识", "water");
        String here = "/problems/" + draft + "/repeats";
        refused(here, "", 400, "必须填写");
        refused(here, draft, 409, "不能与自身关联");
        refused(here, issued, 409, "尚未销号");
        refused(here, "M-1900-0001-1", 409, "没有编号为“M-1900-0001-1”的问题");
        refused(here, "\"><b>x", 409, "没有编号为");
    }

    private void refused(String here, String earlier, int status, String sentence) throws Exception {
        String page = Markup.html(send("clerk", here, earlier)
                .andExpect(status().is(status))
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(page)
                .contains("href=\"#f-earlier\"", "id=\"e-earlier\"", "aria-describedby=\"e-earlier\"", sentence)
                .doesNotContain("<b>x");
    }

    @Test
    void onceIssuedNothingIsOffered() throws Exception {
        String here = "/problems/" + issued + "/repeats";
        assertThat(page("clerk", "/problems/" + issued)).doesNotContain(here);
        assertThat(page("clerk", here)).contains("已经交办，不能再变更").doesNotContain("name=\"earlier\"", "/removal");
        for (String act : List.of(here, here + "/removal")) {
            assertThat(Markup.html(send("clerk", act, closed)
                            .andExpect(status().isConflict())
                            .andReturn()))
                    .contains("已经交办，不能再变更");
        }
    }

    @Test
    void onlyTheCommitteeOfTheListIsOfferedIt() throws Exception {
        String draft = draft("水源地巡查记录不全", "water");
        String here = "/problems/" + draft + "/repeats";
        assertThat(page("committee", here)).contains("name=\"earlier\"");
        assertThat(page("office", "/problems/" + draft)).doesNotContain(here);
        for (String login : List.of("office", "vicechair", "water", "member", "auditor", "sysadmin")) {
            web.perform(get(here).with(user(login))).andExpect(status().isForbidden());
            send(login, here, closed).andExpect(status().isForbidden());
        }
        web.perform(get(here).with(user("finance"))).andExpect(status().isNotFound());
        send("finance", here, closed).andExpect(status().isNotFound());
        send("finance", here + "/removal", "").andExpect(status().isNotFound());
        web.perform(post(here).param("earlier", closed).with(user("clerk"))).andExpect(status().isForbidden());
    }
}
