package org.bihuan.paper.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The office numbers a sheet, and marks the number of one that was withdrawn. */
@PagesOfDemoCounty
class NumberPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String page(String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    @Test
    void aSheetIsNumberedOnceAndItsNumberStaysWhenItIsWithdrawn() throws Exception {
        String problem = jdbc.sql("select id from problem where status = 'closed' order by id fetch first 1 row only")
                .query(String.class)
                .single();
        String sheet = "/papers/problems/" + problem + "/assignment";
        for (int time = 1; time <= 2; time++) {
            web.perform(post("/papers/problems/" + problem + "/number")
                            .param("paper", "assignment")
                            .with(user("office"))
                            .with(csrf()))
                    .andExpect(redirectedUrl(sheet));
        }
        String number = jdbc.sql("select number from paper_number where problem = ? and series = 'assignment'")
                .param(problem)
                .query(String.class)
                .single();
        assertThat(number).matches("示人常交〔[0-9]{4}〕[1-9][0-9]*号");
        assertThat(page(sheet)).contains("编号：" + number);
        assertThat(page("/papers/register?series=assignment&q=" + problem.substring(0, 2)))
                .contains("缺号");
        assertThat(page("/papers/register?series=assignment")).contains(number, ">0</td>");
        assertThat(page("/papers/register?series=nonsense")).contains(number);

        long id = jdbc.sql("select id from paper_number where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        web.perform(post("/papers/register/withdrawal")
                        .param("number", String.valueOf(id))
                        .param("reason", "单位有误，重新交办")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/papers/register"));
        assertThat(page("/papers/register")).contains("作废", "单位有误，重新交办", number);
        assertThat(page(sheet)).doesNotContain(number);
    }

    @Test
    void othersDoNotNumber() throws Exception {
        String problem = jdbc.sql("select min(id) from problem where status = 'closed'")
                .query(String.class)
                .single();
        for (String login : new String[] {"clerk", "council", "water", "auditor"}) {
            web.perform(post("/papers/problems/" + problem + "/number")
                            .with(user(login))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/papers/register").with(user("water"))).andExpect(status().isForbidden());
        web.perform(post("/papers/problems/" + problem + "/number")
                        .param("paper", "letter")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        web.perform(post("/papers/register/withdrawal")
                        .param("number", "999999")
                        .param("reason", "x")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }
}
