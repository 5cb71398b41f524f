package org.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.regex.Pattern;
import org.bihuan.deadline.Light;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.Problem;
import org.bihuan.problem.ProblemQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PagesOfDemoCounty
class SupervisionPageTests {

    private static final Pattern UNIT = Pattern.compile(
            "<th scope=\"row\" lang=\"zh-CN\">[^<]+</th>\\s*<td class=\"number\"><a href=\"([^\"]+)\">([0-9]+)</a>");
    private static final Pattern PROBLEM =
            Pattern.compile("<td class=\"subject\"><a lang=\"zh-CN\" href=\"/problems/([^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    Ledger ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    /** The part of the page with the problems alone. */
    private static String list(String page) {
        return page.substring(page.indexOf("h-list"), page.indexOf("h-ladders"));
    }

    private Problem overdue() {
        Actor office = accounts.actor("office", null).orElseThrow();
        return ledger.page(ProblemQuery.of(office, ledger.today(), 0).light(Light.RED), 1)
                .get(0);
    }

    @Test
    void countsByUnitAndListsExactlyThose() throws Exception {
        String page = page("office", "/supervision");
        var units = UNIT.matcher(page).results().toList();
        assertThat(units).isNotEmpty();
        for (var unit : units) {
            String of = list(page("office", unit.group(1).replace("&amp;", "&")));
            assertThat(PROBLEM.matcher(of).results().count()).isEqualTo(Long.parseLong(unit.group(2)));
        }
        assertThat(page).as("each with its first date").doesNotContain("<time></time>");
        assertThat(page).contains("蓝色督办函", "示人常督");
    }

    @Test
    void whereThereIsMuchToCountTheListIsThereBeforeTheFiguresByUnit() throws Exception {
        String waiting = page("office", "/supervision?light=yellow&unit=water&figures=later");
        String now = "/supervision?light=yellow&amp;unit=water&amp;figures=now";
        assertThat(waiting)
                .contains("hx-get=\"" + now + "\"", "<a href=\"" + now + "\"", "hx-target=\"#late-units\"")
                .contains("正在统计", "没有启用脚本");
        assertThat(UNIT.matcher(waiting).results()).isEmpty();
        String counted = page("office", now.replace("&amp;", "&"));
        assertThat(UNIT.matcher(counted).results()).isNotEmpty();
        assertThat(counted).contains("id=\"late-units\"").doesNotContain("正在统计");
        assertThat(list(waiting)).isEqualTo(list(counted));
    }

    @Test
    void aUnitSeesItsOwnAndUrgesNobody() throws Exception {
        String page = page("water", "/supervision");
        assertThat(page).doesNotContain("催办所选问题", "县教育局");
        MvcResult tried = web.perform(post("/supervision/urges")
                        .param("ids", overdue().id())
                        .param("text", "请抓紧")
                        .with(user("water"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(String.valueOf(tried.getFlashMap().get("results"))).contains("urged=false");
    }

    @Test
    void whoeverMayNotUrgeIsNotOfferedTo() throws Exception {
        assertThat(page("office", "/supervision")).contains("催办所选问题", "name=\"ids\"");
        assertThat(page("auditor", "/supervision"))
                .contains(overdue().title())
                .doesNotContain("催办所选问题", "name=\"ids\"");
    }

    private record Late(String problem, String title, String matter, String login) {}

    /** An overdue problem whose unit has something to do, and somebody of that unit. */
    private Late ofUnit() {
        return jdbc.sql("""
                        select w.problem, p.title, w.matter, min(a.login) as login from work_item w join problem p on p.id = w.problem
                        join work_post k on k.work_item = w.id join post o on k.post = o.unit || '/' || o.post
                        join account a on a.person = o.person
                        where w.state = 'open' and o.post = 'handler' and o.unit = p.lead_unit and p.due < ? and p.suspended_on is null
                            and not exists (select 1 from work_item b where b.run = w.run and b.activity = w.activity and b.id < w.id)
                        group by w.problem, p.title, w.matter order by w.problem fetch first 1 row only""").param(ledger.today()).query(Late.class).single();
    }

    /** Asked by a leader: from his page to the top of the unit's, with his number, his words and the capacity he wrote in. */
    @Test
    void whatALeaderUrgesStandsFirstWithItsUnit() throws Exception {
        Late late = ofUnit();
        assertThat(page("vicechair", "/supervision")).contains("催办所选问题", "name=\"ids\"");
        MvcResult done = web.perform(post("/supervision/urges")
                        .param("ids", late.problem())
                        .param("text", "请主要负责人到现场督促")
                        .with(user("vicechair"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(String.valueOf(done.getFlashMap().get("results"))).contains("urged=true");

        String bench = page(late.login(), "/");
        var tile = Pattern.compile(
                        "<a href=\"(/tasks\\?why=leader)\"[^>]*><span class=\"n\">([0-9]+)</span> <span>领导督办</span>")
                .matcher(bench);
        assertThat(tile.find()).isTrue();
        assertThat(bench.indexOf("id=\"g-leader\"")).isPositive();
        assertThat(bench.indexOf("id=\"g-urged\"")).satisfies(urged -> {
            assertThat(urged < 0 || urged > bench.indexOf("id=\"g-leader\"")).isTrue();
        });
        String listed = page(late.login(), tile.group(1));
        assertThat(Pattern.compile("<td class=\"what\"")
                        .matcher(listed)
                        .results()
                        .count())
                .isEqualTo(Long.parseLong(tile.group(2)));
        assertThat(listed).contains(late.problem(), "领导督办");
        assertThat(page(late.login(), "/messages")).contains("分管副主任", "请主要负责人到现场督促");
        assertThat(page("office", "/archive/" + late.matter())).contains("督办身份", "分管副主任");
        assertThat(web.perform(get("/").with(user(late.login())).locale(Locale.ENGLISH))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Asked by a leader");
    }

    @Test
    void urgesAboutSeveralAndSaysWhatBecameOfEach() throws Exception {
        Problem late = overdue();
        var session = new MockHttpSession();
        MvcResult done = web.perform(post("/supervision/urges")
                        .session(session)
                        .param("ids", late.id(), "M-1900-0001-1")
                        .param("text", "请于本周内报告整改进展")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        String next = Markup.html(web.perform(get("/supervision")
                        .session(session)
                        .flashAttrs(done.getFlashMap())
                        .with(user("office")))
                .andExpect(status().isOk())
                .andReturn());
        assertThat(next).contains("催办结果", "未催办", "M-1900-0001-1");
        assertThat(overdue().urges()).isEqualTo(late.urges() + 1);
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        var nothing = web.perform(post("/supervision/urges")
                        .param("text", "x")
                        .with(user("office"))
                        .with(csrf()))
                .andReturn();
        assertThat(String.valueOf(nothing.getFlashMap().get("errors"))).contains("请先勾选");
        var silent = web.perform(post("/supervision/urges")
                        .param("ids", overdue().id())
                        .with(user("office"))
                        .with(csrf()))
                .andReturn();
        assertThat(silent.getFlashMap().get("errors")).isNotNull();
        web.perform(get("/supervision?light=green").with(user("office"))).andExpect(status().isBadRequest());
        web.perform(get("/supervision?tier=prison").with(user("office"))).andExpect(status().isBadRequest());
        web.perform(post("/supervision/urges").with(user("auditor")).with(csrf()))
                .andExpect(status().isForbidden());
    }
}
