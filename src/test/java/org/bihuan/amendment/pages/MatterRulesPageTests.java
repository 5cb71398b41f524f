package org.bihuan.amendment.pages;

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

/** A running matter is moved to the rules in force by two persons, on pages. */
@PagesOfDemoCounty
class MatterRulesPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String matter() {
        return jdbc.sql("select max(m.id) from matter m where m.state = 'open' and m.congress = (select p.congress"
                        + " from account a join person p on p.id = a.person where a.login = 'office')")
                .query(String.class)
                .single();
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    @Test
    void aMatterShowsByWhatItGoesAndOthersDoNotReadIt() throws Exception {
        String rules = "/matters/" + matter() + "/rules";
        assertThat(page("office", rules)).contains("开始时确定的规则", "没有差别").doesNotContain("提议改用现行规则");
        assertThat(page("office", "/matters/" + matter())).contains(rules);
        web.perform(get(rules).with(user("water"))).andExpect(status().isForbidden());
        web.perform(get("/matters/M-1999-0001/rules").with(user("office"))).andExpect(status().isNotFound());
        web.perform(post(rules + "/proposals").with(user("clerk")).with(csrf()).param("reason", "改用"))
                .andExpect(status().isForbidden());
        web.perform(post(rules + "/proposals").with(user("office")).with(csrf()).param("reason", ""))
                .andExpect(status().isBadRequest());
        web.perform(post(rules + "/proposals").with(user("office")).with(csrf()).param("reason", "改用"))
                .andExpect(status().isConflict());
    }

    /** Its promise is written over here, because in this database nobody may change the rules of the whole congress. */
    @Test
    void twoPersonsMoveItAndTheDecisionStaysToBeRead() throws Exception {
        String matter = matter();
        String kept = jdbc.sql("select rules from matter where id = ?")
                .param(matter)
                .query(String.class)
                .single();
        String other = jdbc.sql("select body from rule_snapshot where hash = ?")
                .param(kept)
                .query(String.class)
                .single();
        String changed = other.replaceFirst("(\"lightProblemYellowDays\":\\{[^}]*?\"value\":)[0-9]+", "$133");
        assertThat(changed).isNotEqualTo(other);
        jdbc.sql("insert into rule_snapshot (hash, preset, body, taken_at) select 'before-' || substring(hash, 1, 40),"
                        + " null, ?, taken_at from rule_snapshot where hash = ?")
                .params(changed, kept)
                .update();
        jdbc.sql("update matter set rules = 'before-' || substring(?, 1, 40) where id = ?")
                .params(kept, matter)
                .update();
        String rules = "/matters/" + matter + "/rules";
        assertThat(page("office", rules)).contains("<del>33</del>", "提议改用现行规则");
        web.perform(post(rules + "/proposals").with(user("office")).with(csrf()).param("reason", "新办法更合实际"))
                .andExpect(redirectedUrl(rules));
        String waiting = page("council", rules);
        assertThat(waiting).contains("新办法更合实际", "同意改用").doesNotContain("提议改用现行规则");
        assertThat(page("office", rules)).doesNotContain("同意改用");
        String proposal = jdbc.sql("select max(id) from rule_move where matter = ? and state = 'proposed'")
                .param(matter)
                .query(String.class)
                .single();
        String at = rules + "/proposals/" + proposal;
        web.perform(post(at + "/rejection").with(user("council")).with(csrf())).andExpect(status().isBadRequest());
        web.perform(post(at + "/approval").with(user("council")).with(csrf())).andExpect(status().isBadRequest());
        web.perform(post(at + "/approval")
                        .with(user("council"))
                        .with(csrf())
                        .param("meeting", "第十一次主任会议")
                        .param("date", "2026-01-05"))
                .andExpect(redirectedUrl(rules));
        assertThat(page("office", rules)).contains("没有差别", "第十一次主任会议 2026-01-05", "已通过", "新办法更合实际");
        web.perform(post(at + "/approval")
                        .with(user("council"))
                        .with(csrf())
                        .param("meeting", "第十一次主任会议")
                        .param("date", "2026-01-05"))
                .andExpect(status().isConflict());
    }
}
