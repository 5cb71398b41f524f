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

    /** As for one from before ballots had numbers: a place to write in, until the office takes one. */
    @Test
    void aBallotWithoutANumberHasAnEmptyPlaceAndIsGivenOne() throws Exception {
        long ballot = jdbc.sql("select min(id) from ballot where state = 'closed' and congress = 'shili'")
                .query(Long.class)
                .single();
        String paper = "/papers/ballots/B-" + ballot + "/ballot";
        String result = "/ballots/B-" + ballot + "/result";
        String matter = jdbc.sql("select matter from ballot where id = ?")
                .param(ballot)
                .query(String.class)
                .single();
        String first = numbered(ballot);
        assertThat(page(paper)).contains("编号：" + first);
        assertThat(page(result)).contains("编号：" + first);
        assertThat(page("/papers/register?series=ballot")).contains(first, "测评票、表决票", "B-" + ballot);

        web.perform(post("/papers/register/withdrawal")
                        .param("number", id(first))
                        .param("reason", "印错")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/papers/register"));
        assertThat(page(paper)).contains("编号：　　").doesNotContain(first);
        assertThat(page(result)).contains("编号：　　").doesNotContain(first);
        String take = "action=\"/papers/ballots/B-" + ballot + "/number\"";
        assertThat(page("/papers/matters/" + matter)).contains(take, "取编号");
        assertThat(Markup.html(web.perform(get("/papers/matters/" + matter).with(user("clerk")))
                        .andReturn()))
                .doesNotContain(take);
        web.perform(post("/papers/ballots/B-" + ballot + "/number")
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/papers/ballots/B-" + ballot + "/number")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl(paper));
        assertThat(page("/papers/matters/" + matter)).contains(numbered(ballot)).doesNotContain(take);
        assertThat(page(paper)).contains("编号：" + numbered(ballot));
    }

    private String numbered(long ballot) {
        return jdbc.sql("select number from paper_number where ballot = ? and voided_on is null")
                .param(ballot)
                .query(String.class)
                .single();
    }

    private String id(String number) {
        return jdbc.sql("select id from paper_number where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    @Test
    void theVerificationSheetIsNumberedOnceTheUnitHasApplied() throws Exception {
        String problem = jdbc.sql("select min(id) from problem where status = 'closed'")
                .query(String.class)
                .single();
        String papers = "/papers/problems/" + problem;
        assertThat(page(papers)).contains("value=\"verification\"").doesNotContain("单位申请销号后可以取编号");
        assertThat(page(papers + "/verification")).contains("编号：　　", "问题编号", problem);
        web.perform(post(papers + "/number")
                        .param("paper", "verification")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl(papers + "/verification"));
        assertThat(page(papers + "/verification")).containsPattern("编号：示人常核〔[0-9]{4}〕[1-9][0-9]*号");
        assertThat(page(papers)).doesNotContain("value=\"verification\"");

        String running = jdbc.sql("select min(id) from problem where status = 'rectifying' and reworks = 0")
                .query(String.class)
                .single();
        assertThat(page("/papers/problems/" + running))
                .contains("单位申请销号后可以取编号")
                .doesNotContain("value=\"verification\"");
        String refused = Markup.html(web.perform(post("/papers/problems/" + running + "/number")
                        .param("paper", "verification")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andReturn());
        assertThat(refused).contains("还没有申请销号，不用核查表");
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
