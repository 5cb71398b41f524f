package org.bihuan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.bihuan.engine.Runs;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PagesOfDemoCounty
class LibraryPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    ProcessModels models;

    @Autowired
    Runs runs;

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
                    .forEach(node -> assertThat(chinese)
                            .contains(String.valueOf(node.name()))
                            .doesNotContain(">" + node.id() + "<"));
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
        assertThat(running(congress, "supervision")).isEqualTo(open).isPositive();
        long ladders = jdbc.sql("select count(*) from escalation where congress = ? and ended_on is null")
                .param(congress)
                .query(Long.class)
                .single();
        assertThat(running(congress, "escalation"))
                .as("called")
                .isEqualTo(ladders)
                .isPositive();
        assertThat(running(congress, "followUp"))
                .as("called, and without a task of its own")
                .isPositive();
        assertThat(runs.of("nowhere")).isEmpty();
    }

    private long running(String congress, String model) {
        return runs.of(congress).entrySet().stream()
                .filter(it -> it.getKey().startsWith(model + ":"))
                .mapToLong(Map.Entry::getValue)
                .sum();
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
