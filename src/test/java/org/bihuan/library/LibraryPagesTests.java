package org.bihuan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.rulebook.Definition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@PagesOfDemoCounty
class LibraryPagesTests {

    private static final Pattern VALUE = Pattern.compile("name=\"value\"[^>]*>([^<]*)</textarea>");

    @Autowired
    MockMvc web;

    @Autowired
    ProcessModels models;

    @Autowired
    RunningCounts counts;

    @Autowired
    JdbcClient jdbc;

    private String page(String login, String address, String language) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)).header(HttpHeaders.ACCEPT_LANGUAGE, language))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    @Test
    void everyModelHasItsPageItsPictureAndItsTasksInBothLanguages() throws Exception {
        assertThat(models.all()).hasSizeGreaterThan(20);
        for (ProcessModel it : models.all()) {
            assertThat(page("clerk", "/processes", "zh")).contains("/processes/" + it.key());
            String chinese = page("clerk", "/processes/" + it.key(), "zh");
            it.nodes().values().stream()
                    .filter(node -> node.kind().equals("userTask"))
                    .forEach(node -> assertThat(chinese).contains(node.id()));
            String english = page("clerk", "/processes/" + it.key(), "en");
            assertThat(english).doesNotContain("任务");
            String picture = Markup.html(web.perform(get("/processes/" + it.key() + "/picture")
                            .with(user("clerk"))
                            .header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                    .andExpect(status().isOk())
                    .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/svg+xml"))
                    .andReturn());
            assertThat(picture).startsWith("<svg").doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void whatRunsIsCountedByVersion() {
        String congress =
                jdbc.sql("select min(congress) from matter").query(String.class).single();
        long open = jdbc.sql(
                        "select count(*) from matter where congress = ? and state = 'open' and model like 'supervision:%'")
                .param(congress)
                .query(Long.class)
                .single();
        assertThat(counts.of(congress).entrySet().stream()
                        .filter(it -> it.getKey().startsWith("supervision:"))
                        .mapToLong(java.util.Map.Entry::getValue)
                        .sum())
                .isEqualTo(open)
                .isPositive();
    }

    @Test
    void whatIsNotThereIsNotFoundAndUnitsDoNotReadIt() throws Exception {
        for (String address : List.of(
                "/processes/none", "/processes/supervision?version=99", "/processes/supervision/picture?version=0")) {
            web.perform(get(address).with(user("clerk"))).andExpect(status().isNotFound());
        }
        web.perform(get("/processes").with(user("water"))).andExpect(status().isForbidden());
    }

    @Test
    void everyRuleIsShownWithMeaningValueAndSource() throws Exception {
        String chinese = page("water", "/rules", "zh");
        String english = page("water", "/rules", "en");
        for (Definition it : Definition.all()) {
            assertThat(chinese).contains("id=\"" + it.name() + "\"");
            assertThat(english).contains("id=\"" + it.name() + "\"");
        }
        assertThat(chinese).contains("系统缺省").doesNotContain("提出修改");
        assertThat(page("office", "/rules", "zh")).contains("提出修改");
    }

    /** The effect is shown before anything is kept; then it is proposed, and nobody decides on his own proposal. */
    @Test
    void aChangeIsShownThenProposedThenDecided() throws Exception {
        String rule = "/rules/parameters/lightProblemYellowDays";
        String form = page("office", rule, "zh");
        assertThat(form).contains("新的取值");
        long before = versions();
        String shown = Markup.html(web.perform(post(rule)
                        .with(user("office"))
                        .with(csrf())
                        .param("value", "21")
                        .param("source", "local")
                        .param("zh", "县人大常委会规则测试")
                        .param("en", "Rule of the county, a test")
                        .param("effective", "2999-01-01")
                        .param("reason", "按本地规定"))
                .andExpect(status().isOk())
                .andReturn());
        assertThat(shown).contains("在办事项").contains("21");
        assertThat(versions()).isEqualTo(before);

        String next = web.perform(post(rule)
                        .with(user("office"))
                        .with(csrf())
                        .param("enter", "yes")
                        .param("value", "21")
                        .param("source", "local")
                        .param("zh", "县人大常委会规则测试")
                        .param("en", "Rule of the county, a test")
                        .param("effective", "2999-01-01")
                        .param("reason", "按本地规定"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(versions()).isEqualTo(before + 1);
        assertThat(page("office", next, "zh")).contains("待审定").doesNotContain("通过</button>");
        web.perform(post(next + "/approval").with(user("office")).with(csrf())).andExpect(status().isForbidden());
        web.perform(post(next + "/rejection").with(user("council")).with(csrf()))
                .andExpect(status().isBadRequest());
        web.perform(post(next + "/rejection").with(user("council")).with(csrf()).param("reason", "暂不修改"))
                .andExpect(status().is3xxRedirection());
        assertThat(page("council", next, "zh")).contains("未通过").doesNotContain("通过</button>");
        web.perform(post(next + "/rejection").with(user("council")).with(csrf()).param("reason", "再说一次"))
                .andExpect(status().isConflict());
    }

    /** The form takes back every value it offers, whatever its kind. */
    @Test
    void everyValueComesBackFromItsForm() throws Exception {
        for (Definition it : Definition.all()) {
            String rule = "/rules/parameters/" + it.name();
            var offered = VALUE.matcher(page("office", rule, "zh"));
            assertThat(offered.find()).as(rule).isTrue();
            web.perform(post(rule)
                            .with(user("office"))
                            .with(csrf())
                            .param("value", HtmlUtils.htmlUnescape(offered.group(1)))
                            .param("source", "local")
                            .param("zh", "只换依据")
                            .param("en", "Another source alone")
                            .param("effective", "2999-01-01"))
                    .andExpect(status().isOk());
        }
    }

    private long versions() {
        return jdbc.sql("select count(*) from rule_version").query(Long.class).single();
    }

    @Test
    void whatDoesNotFitIsSaidBesideWhatWasTyped() throws Exception {
        String answer = Markup.html(web.perform(post("/rules/parameters/lightProblemYellowDays")
                        .with(user("office"))
                        .with(csrf())
                        .param("value", "many")
                        .param("effective", "2999-01-01"))
                .andExpect(status().isBadRequest())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(answer).contains("没有保存任何内容").contains(">many</textarea>");
        web.perform(get("/rules/parameters/none").with(user("office"))).andExpect(status().isNotFound());
        web.perform(get("/rules/parameters/lightProblemYellowDays").with(user("clerk")))
                .andExpect(status().isForbidden());
        web.perform(get("/rules/versions/R-1999-0001").with(user("office"))).andExpect(status().isNotFound());
    }

    @Test
    void holidaysAreShownAndAnAnnouncementIsShownBeforeItIsEntered() throws Exception {
        assertThat(page("sysadmin", "/holidays?year=2022", "zh"))
                .contains("国务院办公厅关于2022年部分节假日安排的通知")
                .contains("2022-01-31")
                .doesNotContain("录入或者更正");
        assertThat(page("water", "/holidays?year=2090", "en")).contains("not known yet");
        assertThat(page("office", "/holidays?year=2022", "zh"))
                .contains("value=\"2022-01-31..2022-02-06\"")
                .contains("value=\"2022-01-29 2022-01-30\"");
        String shown = Markup.html(web.perform(post("/holidays")
                        .with(user("office"))
                        .with(csrf())
                        .param("year", "2090")
                        .param("notices", "国务院办公厅关于2090年部分节假日安排的通知")
                        .param("rest.newYear", "01-01..01-03")
                        .param("work.newYear", "01-07"))
                .andExpect(status().isOk())
                .andReturn());
        assertThat(shown).contains("没有期限会变").contains("value=\"01-01..01-03\"");
        assertThat(page("office", "/holidays?year=2090", "zh")).contains("还没有录入");
        String wrong = Markup.html(web.perform(post("/holidays")
                        .with(user("office"))
                        .with(csrf())
                        .param("year", "2090")
                        .param("rest.newYear", "yesterday"))
                .andExpect(status().isBadRequest())
                .andReturn());
        assertThat(wrong).contains("没有保存任何内容").contains("value=\"yesterday\"");
        web.perform(post("/holidays").with(user("clerk")).with(csrf()).param("year", "2090"))
                .andExpect(status().isForbidden());
    }
}
