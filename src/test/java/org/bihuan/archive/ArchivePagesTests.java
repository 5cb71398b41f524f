package org.bihuan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@PagesOfDemoCounty
class ArchivePagesTests {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("id=\"e([0-9]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private String page(String login, String address, Object... values) throws Exception {
        return Markup.html(web.perform(get(address, values).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private String longest() {
        return jdbc.sql("select chain from journal_head where chain like 'M-%' order by seq desc fetch first 1 row"
                        + " only")
                .query(String.class)
                .single();
    }

    private String start(String title) throws Exception {
        Map<String, Object> fields =
                Map.of("source", "petitions", "hostCommittee", "committee-supervision", "organ", "government");
        String answer = web.perform(post("/api/v1/matters")
                        .with(user("clerk"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                Map.of("process", "supervision", "title", title, "fields", fields))))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.readTree(answer).get("id").asString();
    }

    @Test
    void theAuditorReadsEveryEntryOnceGoingFromPageToPage() throws Exception {
        String matter = longest();
        int all = jdbc.sql("select count(*) from journal_entry where chain = ?")
                .param(matter)
                .query(Integer.class)
                .single();
        var seen = new java.util.ArrayList<Integer>();
        String address = "/archive/" + matter;
        while (!address.isEmpty()) {
            String page = page("auditor", address);
            NUMBER.matcher(page).results().forEach(it -> seen.add(Integer.valueOf(it.group(1))));
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }

        assertThat(all).isGreaterThan(50);
        assertThat(seen).hasSize(all).doesNotHaveDuplicates();
        assertThat(seen.get(0)).isEqualTo(all);
    }

    @Test
    void theJournalIsNarrowedByWhoWhatAndWhen() throws Exception {
        String matter = longest();
        var first = jdbc.sql("select actor, action from journal_entry where chain = ? and seq = 1")
                .param(matter)
                .query()
                .singleRow();

        assertThat(page(
                        "auditor",
                        "/archive/{id}?act={act}&by={by}&day=",
                        matter,
                        first.get("ACTION"),
                        first.get("ACTOR")))
                .contains("id=\"e1\"");
        assertThat(page("auditor", "/archive/{id}?day=1999-01-01", matter)).doesNotContain("id=\"e");
        web.perform(get("/archive/{id}?day=yesterday", matter).with(user("auditor")))
                .andExpect(status().isBadRequest());
        web.perform(get("/archive/{id}?after=x", matter).with(user("auditor"))).andExpect(status().isBadRequest());
    }

    @Test
    void whatWasFilledInAndCameOfItIsToldOnce() throws Exception {
        String page = page("auditor", "/archive/{id}?act=issueLetter", longest());
        assertThat(page.split("<dt>答复期限</dt>", -1))
                .as("one in each entry")
                .hasSize((int) NUMBER.matcher(page).results().count() + 1)
                .hasSizeGreaterThan(1);
    }

    @Test
    void oneButtonVerifiesAndSaysPlainlyThatAllSealsHoldOrWhereTheyBreak() throws Exception {
        String matter = start("校验留痕的事项");
        web.perform(post("/archive/{id}/verification", matter)
                        .with(user("auditor"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/archive/" + matter));
        assertThat(page("auditor", "/archive/" + matter))
                .contains("共 1 条，全部封存完好")
                .contains("末条校验值");

        String data = jdbc.sql("select data from journal_entry where chain = ? and seq = 1")
                .param(matter)
                .query(String.class)
                .single();
        jdbc.sql("update journal_entry set data = data || ' ' where chain = ?")
                .param(matter)
                .update();
        try {
            web.perform(post("/archive/{id}/verification", matter)
                            .with(user("office"))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
            assertThat(page("office", "/archive/" + matter))
                    .contains("第 1 条被改动")
                    .contains("保留数据库现状和最近的备份");
            web.perform(post("/archive/verification").with(user("logadmin")).with(csrf()))
                    .andExpect(status().is3xxRedirection());
            assertThat(page("logadmin", "/archive")).contains("第 1 条被改动").contains("系统日志");
        } finally {
            jdbc.sql("update journal_entry set data = ? where chain = ?")
                    .params(data, matter)
                    .update();
        }
        web.perform(post("/archive/verification").with(user("logadmin")).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(page("logadmin", "/archive")).contains("全部封存完好");
        assertThat(page("auditor", "/archive/" + matter + "/verifications"))
                .contains("共 1 条，全部封存完好")
                .contains("第 1 条被改动");
    }

    /** Whoever writes a chain anew with all its seals is found out by what an earlier verification saw. */
    @Test
    void aChainWrittenAnewIsToldFromTheOneVerifiedBefore() throws Exception {
        String matter = start("整条重写的事项");
        String other = start("另一条链的事项");
        web.perform(
                post("/archive/{id}/verification", matter).with(user("auditor")).with(csrf()));
        String head = jdbc.sql("select head from chain_verification where chain = ?")
                .param(matter)
                .query(String.class)
                .single();
        jdbc.sql("update chain_verification set head = (select hash from journal_head where chain = ?) where chain = ?")
                .params(other, matter)
                .update();
        try {
            web.perform(post("/archive/{id}/verification", matter)
                    .with(user("auditor"))
                    .with(csrf()));
            assertThat(page("auditor", "/archive/" + matter)).contains("整条链被重写或者截短");
        } finally {
            jdbc.sql("update chain_verification set head = ? where chain = ? and ok")
                    .params(head, matter)
                    .update();
        }
    }

    @Test
    void administratorsAndTheSupervisedSideReachNoMattersJournal() throws Exception {
        String matter = longest();
        for (String login : List.of("water", "organ", "member", "deputy", "sysadmin", "secadmin", "logadmin")) {
            web.perform(get("/archive/" + matter).with(user(login))).andExpect(status().isForbidden());
            web.perform(get("/archive/" + matter + "/archive.zip").with(user(login)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/archive/system").with(user("auditor"))).andExpect(status().isForbidden());
        web.perform(get("/archive/views").with(user("clerk"))).andExpect(status().isForbidden());
        web.perform(get("/archive/M-1999-0001").with(user("auditor"))).andExpect(status().isNotFound());
        assertThat(page("logadmin", "/archive"))
                .doesNotContain("href=\"/archive/M-")
                .contains("校验全部留痕");
    }

    @Test
    void logsAreReadByThoseWhoMay() throws Exception {
        page("auditor", "/archive/" + longest());
        assertThat(page("auditor", "/archive/views?kind=journal"))
                .contains("事项留痕")
                .contains(longest());
        assertThat(page("logadmin", "/archive/views")).contains("查阅记录");
        web.perform(post("/holidays").with(user("clerk")).with(csrf())).andExpect(status().isForbidden());
        assertThat(page("logadmin", "/archive/system"))
                .contains("系统日志", "放假安排由人大常委会办公室录入。")
                .doesNotContain(">permission.announceHolidays<");
        web.perform(get("/archive/views?kind=none").with(user("auditor"))).andExpect(status().isBadRequest());
    }

    /** However many problems a matter has, a page shows fifty and leads to the next; nothing is left of them after this. */
    @Test
    @Transactional
    void asOfADayGoesByPages() throws Exception {
        String matter = longest();
        jdbc.sql("""
                insert into problem (id, matter, congress, seq, title, grade, lead_unit, status, due_class, issued_on)
                select p.matter || '-' || (500000 + x), p.matter, p.congress, 500000 + x,
                    repeat('部分村组供水管网老化漏损率高、', 8) || x, 'ordinary', p.lead_unit, 'rectifying', 'none', p.issued_on
                from (select * from problem where matter = ? and issued_on is not null order by id fetch first 1 row only) p,
                    system_range(1, 600)""").param(matter).update();
        jdbc.sql("""
                insert into work_item (token, congress, matter, problem, model, activity, name, party, run, state, opened_at,
                    people)
                select 'as-of-' || x, w.congress, w.matter, w.problem, w.model, w.activity, w.name, w.party, w.run, 'open',
                    w.opened_at, w.people
                from (select * from work_item where matter = ? order by id fetch first 1 row only) w,
                    system_range(1, 700)""").param(matter).update();
        String first = page("auditor", "/archive/" + matter + "/as-of");
        assertThat(first.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        assertThat(first).contains("第 1 至 50 项", "&amp;problems=50#problems", "&amp;waiting=50#waiting");
        assertThat(rows(first)).isEqualTo(50);
        String second = page("auditor", "/archive/" + matter + "/as-of?problems=50&waiting=100");
        assertThat(second)
                .contains(
                        "第 51 至 100 项",
                        "第 101 至 150 项",
                        "waiting=100&amp;problems=100#problems",
                        "waiting=150#waiting");
        assertThat(rows(page("auditor", "/archive/" + matter + "/as-of?problems=999999")))
                .isBetween(1L, 50L);
        web.perform(get("/archive/" + matter + "/as-of?problems=x").with(user("auditor")))
                .andExpect(status().isBadRequest());
    }

    private static long rows(String page) {
        return page.split("<td class=\"subject\">", -1).length - 1;
    }

    @Test
    void theSameInEnglish() throws Exception {
        for (String address : List.of("", "/as-of", "/verifications")) {
            String page = Markup.html(web.perform(get("/archive/" + longest() + address)
                            .with(user("auditor"))
                            .header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                    .andExpect(status().isOk())
                    .andExpect(Markup.keepsThePolicy())
                    .andReturn());
            assertThat(page).contains("Take the whole file away");
        }
        String search = Markup.html(
                web.perform(get("/search?state=open").with(user("auditor")).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                        .andExpect(status().isOk())
                        .andReturn());
        assertThat(search).contains("Opinions, measures, reports");
    }
}
