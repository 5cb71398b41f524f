package org.bihuan.meeting.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.row.Rows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The meetings of the demo county, with what they decided and voted on. */
@PagesOfDemoCounty
class MeetingsPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    record Held(String meeting, LocalDate heldOn, String matter) {}

    private Held held(String table, String which) {
        return jdbc.sql("select meeting, held_on, matter from " + table + " where meeting is not null and " + which
                        + " order by id fetch first 1 row only")
                .query(Rows.of(Held.class))
                .single();
    }

    private String page(String login, MockHttpServletRequestBuilder request) throws Exception {
        return Markup.html(web.perform(request.with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private static MockHttpServletRequestBuilder one(Held it) {
        return get("/meetings/one")
                .param("name", it.meeting())
                .param("on", it.heldOn().toString());
    }

    @Test
    void aMeetingShowsWhatWasVotedAndByWhichRule() throws Exception {
        Held vote = held("ballot", "state = 'closed'");
        assertThat(page(
                        "office",
                        get("/meetings")
                                .param("year", String.valueOf(vote.heldOn().getYear()))))
                .contains(vote.meeting(), vote.heldOn().toString());
        assertThat(page("office", one(vote)))
                .contains("同意销号", "已有结果", "<strong>通过</strong>", "赞成：25 票", "应超过 1/2", "/result", "/ballot\"")
                .doesNotContain("evaluateVotes", "/sheet\"");
    }

    @Test
    void aMeetingShowsWhatWasDecidedInWords() throws Exception {
        Held decided = held("decision", "subject = 'approveOpinion' and outcome = 'approved'");
        assertThat(page("council", one(decided))).contains("审定").doesNotContain(">approved<", "approveOpinion");
    }

    @Test
    void aPlannedSessionStandsOnItsAgenda() throws Exception {
        String planned = jdbc.sql("select r.fields from record r where r.activity = 'holdSession' order by r.id"
                        + " fetch first 1 row only")
                .query(String.class)
                .single();
        String day = planned.replaceAll("(?s).*\"date\":\"([0-9-]+)\".*", "$1");
        assertThat(page("office", get("/meetings/one").param("name", "县人大常委会会议").param("on", day)))
                .contains("议程", "应到", "实到");
    }

    @Test
    void whoSeesNoneOfItsMattersDoesNotFindIt() throws Exception {
        Held vote = held("ballot", "state = 'closed'");
        for (String login : new String[] {"water", "organ", "deputy", "sysadmin"}) {
            web.perform(one(vote).with(user(login))).andExpect(status().isForbidden());
        }
        web.perform(get("/meetings/one")
                        .param("name", "没有这次会议")
                        .param("on", "2026-01-01")
                        .with(user("office")))
                .andExpect(status().isNotFound());
        web.perform(get("/meetings/one")
                        .param("name", "x")
                        .param("on", "yesterday")
                        .with(user("office")))
                .andExpect(status().isBadRequest());
        web.perform(get("/meetings/one").with(user("office"))).andExpect(status().isBadRequest());
        assertThat(page("office", get("/meetings").param("year", "1950"))).contains("1950 年还没有会议记录");
    }
}
