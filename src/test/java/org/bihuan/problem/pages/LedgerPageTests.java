package org.bihuan.problem.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Ledger;
import org.bihuan.problem.api.LedgerAddress;
import org.bihuan.problem.api.LedgerColumns;
import org.bihuan.problem.api.LedgerFilter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as it is read and arranged without scripts. */
@PagesOfDemoCounty
class LedgerPageTests {

    private static final Pattern VIEW = Pattern.compile("view=([0-9]+)");

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

    @Test
    void whatIsAskedStandsInEveryLink() throws Exception {
        String page = page("office", "/problems?sort=id&columns=light,title,due,originalDue");
        assertThat(page).contains("<table class=\"list ledger sheet two\">", "现期限", "原定期限", "data-label");
        assertThat(page).doesNotContain("<th scope=\"col\" class=\"plain\">等级</th>");
        assertThat(page).contains("/problems/totals?sort=id&amp;columns=light,title,due,originalDue\"");
        assertThat(LedgerAddress.of(Map.of("sort", "id", "q", "水")).after("M-2026-0001-1"))
                .isEqualTo("/problems?q=%E6%B0%B4&sort=id&after=M-2026-0001-1");
        assertThat(page("office", "/problems?q=水&light=red")).contains("/problems/totals?light=red&amp;q=%E6%B0%B4");
    }

    /** Texts of twenty thousand characters in each cell: the page shows how they begin, the paper all of them. */
    @Test
    @Transactional
    void longTextsAreCutOnThePageAlone() throws Exception {
        String text = "部分村组供水管网老化，漏损率高，群众反映强烈。".repeat(850) + "全文到此为止";
        jdbc.sql("""
                insert into problem (id, matter, congress, seq, title, detail, requirement, measures, due_text, grade, lead_unit,
                    status, due_class, issued_on)
                select p.matter || '-' || (500000 + x), p.matter, p.congress, 500000 + x, '管网老化' || x, ?, ?, ?, ?,
                    'ordinary', p.lead_unit, 'rectifying', 'none', p.issued_on
                from (select * from problem where issued_on is not null order by id fetch first 1 row only) p,
                    system_range(1, 60)""").params(text, text, text, text.substring(0, 200)).update();
        for (String columns :
                List.of("title,detail,requirement,measures,leadUnit,due", String.join(",", LedgerColumns.ALL))) {
            String page = page("office", "/problems?q=管网老化&sort=-id&columns=" + columns);
            assertThat(page.getBytes(StandardCharsets.UTF_8).length).as(columns).isLessThan(150_000);
            assertThat(page).contains("…</td>").doesNotContain("全文到此为止");
        }
        assertThat(page("office", "/problems?q=管网老化&sort=-id&columns=title,detail"))
                .contains(">" + text.substring(0, 120) + "…</td>");
        String matter = jdbc.sql("select max(matter) from problem where seq = 500001")
                .query(String.class)
                .single();
        assertThat(page("office", "/problems/print?matter=" + matter + "&q=管网老化1&columns=title,detail"))
                .contains("全文到此为止");
    }

    @Test
    @Transactional
    void beyondTenThousandItIsCountedForWhoeverAsks() throws Exception {
        jdbc.sql("""
                insert into problem (id, matter, congress, seq, title, detail, due_text, grade, lead_unit, status, due_class, issued_on)
                select p.matter || '-' || (600000 + x), p.matter, p.congress, 600000 + x, '计数' || x, '计数', '计数', 'ordinary',
                    p.lead_unit, 'rectifying', 'none', p.issued_on
                from (select * from problem where issued_on is not null order by id fetch first 1 row only) p,
                    system_range(1, 10007)""").update();
        String counted = page("office", "/problems/totals?q=计数");
        assertThat(counted)
                .contains("<b>10,000+</b>", "数出准确数")
                .containsPattern("hx-get=\"/problems/totals\\?q=[^\"]*&amp;exact=true\"");
        assertThat(page("office", "/problems/totals?q=计数&exact=true"))
                .contains("<b>10,007</b>")
                .doesNotContain("10,000+", "数出准确数");
    }

    /** Who signs a problem off goes by its grade, so a grade can be asked for by itself. */
    @Test
    void oneGradeIsAskedForByItself() throws Exception {
        Map<String, String> words = Map.of("ordinary", "一般", "key", "重点", "listed", "挂牌督办");
        List<String> there = jdbc.sql(
                        "select distinct grade from problem where congress = 'shili' and status <> 'draft'")
                .query(String.class)
                .list();
        assertThat(there).hasSizeGreaterThan(1);
        for (String grade : there) {
            String page = page("office", "/problems?grade=" + grade + "&columns=id,grade");
            assertThat(page)
                    .contains(words.get(grade) + "</td>", "value=\"" + grade + "\" selected=\"selected\"")
                    .contains("/problems/totals?grade=" + grade);
            words.values().stream()
                    .filter(it -> !it.equals(words.get(grade)))
                    .forEach(it -> assertThat(page).doesNotContain(it + "</td>"));
        }
        web.perform(get("/problems?grade=grave").with(user("office"))).andExpect(status().isBadRequest());
    }

    @Test
    @Transactional
    void columnsTellOfTheOpinionTheDaysAndTheResults() throws Exception {
        Map<String, Object> numbered = jdbc.sql("""
                        select p.id, m.number as of_opinion from problem p join matter m on m.id = p.matter
                        where m.number is not null and p.congress = 'shili' and p.status <> 'draft' order by p.id fetch first 1 row only""").query().singleRow();
        assertThat(page("office", "/problems?columns=title,number&q=" + numbered.get("id")))
                .contains("审议意见文号", numbered.get("of_opinion") + "</td>");
        Map<String, Object> late = jdbc.sql("""
                        select id, due from problem where congress = 'shili' and ended_on is null and status not in ('draft', 'split') and due is not null and suspended_on is null
                        order by id fetch first 1 row only""").query().singleRow();
        long days = ChronoUnit.DAYS.between(
                ledger.today(), LocalDate.parse(late.get("due").toString()));
        assertThat(page("office", "/problems?columns=title,daysLeft&q=" + late.get("id")))
                .contains("剩余天数")
                .containsPattern(">" + days + "</td>");
        jdbc.sql("update problem set suspended_on = cast(? as date) where id = ?")
                .params(LocalDate.parse(late.get("due").toString()).minusDays(3).toString(), late.get("id"))
                .update();
        assertThat(page("office", "/problems?columns=title,daysLeft&q=" + late.get("id")))
                .as("the clock of a suspended problem stands still")
                .containsPattern(">3</td>");
        String matter = jdbc.sql("select matter from problem where id = ?")
                .param(late.get("id"))
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into look_back (matter, recent, rule, percent, seed, seed_given, basis, population, population_digest)
                        values (?, false, 'all', 100, '1', false, '回头看', 1, '1')""").param(matter).update();
        jdbc.sql("""
                        insert into look_back_problem (matter, problem, grade, digest, populated, picked, outcome, checked_on)
                        values (?, ?, 'key', '1', true, 'drawn', 'rebound', current_date)""").params(matter, late.get("id")).update();
        jdbc.sql("""
                        insert into ballot (congress, matter, problem, kind, state, salt, outcome)
                        values ('shili', ?, ?, 'satisfaction', 'closed', 'salt', 'basicallySatisfied')""").params(matter, late.get("id")).update();
        String address = "/problems?columns=title,satisfaction,lookBack&q=" + late.get("id");
        assertThat(page("office", address)).contains("满意度测评", "回头看结果", ">基本满意</td>", ">反弹</td>");
        assertThat(page("organ", address))
                .as("the vote is told within the congress")
                .contains(late.get("id") + "", ">反弹</td>")
                .doesNotContain(">基本满意</td>");
    }

    @Test
    void everyTotalOpensItsRows() throws Exception {
        String totals = page("office", "/problems/totals?group=unit");
        assertThat(totals)
                .contains("href=\"/problems?figure=open\"", "href=\"/problems?figure=onOriginalDate\"", "按原定期限销号");
        for (String figure : new String[] {"open", "overdue", "closed", "onOriginalDate"}) {
            assertThat(page("office", "/problems?figure=" + figure)).contains("id=\"ledger\"");
        }
        web.perform(get("/problems?figure=guess").with(user("office"))).andExpect(status().isBadRequest());
    }

    /** A number opens as many rows as it says, whatever of the usual views is shown. */
    @Test
    void totalsAreThoseOfTheirLinks() throws Exception {
        String everything = total("/problems/totals", "closed");
        assertThat(total("/problems/totals?figure=open", "closed")).isEqualTo(everything);
        assertThat(total("/problems/totals?figure=overdue&sort=id", "closed")).isEqualTo(everything);
        assertThat(Integer.parseInt(everything)).isPositive();
        assertThat(page("office", "/problems/totals?figure=returned"))
                .contains("href=\"/problems?figure=returned\"")
                .doesNotContain("figure=closed");
    }

    private String total(String address, String figure) throws Exception {
        var found = Pattern.compile("figure=" + figure + "[^>]*><span>[^<]*</span> <b>([0-9]+)</b>")
                .matcher(page("office", address));
        assertThat(found.find()).as(address).isTrue();
        return found.group(1);
    }

    /** A link of the statistics asks for more than the filter offers; above the rows it is told in words. */
    @Test
    void whatStatisticsAskIsToldInWords() throws Exception {
        assertThat(
                        page(
                                "inspector1",
                                "/problems?figure=closed&leadUnit=water&type=-&degree=-&satisfaction=satisfied&issuedFrom=2026-01-01"))
                .contains(
                        "统计指标：已销号",
                        "牵头单位 <b lang=\"zh-CN\">县水务局</b>",
                        "类型 <b lang=\"zh-CN\">（未填）</b>",
                        "解决程度 <b>（未定解决程度）</b>",
                        "满意度 <b>满意</b>",
                        "交办自 <b>2026-01-01</b>");
    }

    /** A condition the paper did not name would make a part of the ledger look like the whole. */
    @Test
    void thePaperNamesEveryConditionThereIs() throws Exception {
        assertThat(Conditions.ALL)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LedgerFilter.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(page(
                        "inspector1",
                        "/problems/print?matter=M-2026-0001&unit=water&leadUnit=water&type=-&status=closed&light=blue&tag=extended"
                                + "&figure=closed&repeated=true&escalated=false&extensions=1&degree=-&satisfaction=-&issuedFrom=2026-01-01"
                                + "&issuedTo=2026-12-01&closedFrom=2026-01-02&closedTo=2026-12-02&dueAfter=2026-01-03&dueBefore=2026-12-03"
                                + "&q=供水"))
                .contains("事项编号：M-2026-0001；牵头或配合单位：县水务局；牵头单位：县水务局；类型：（未填）；状态：已销号；灯：按期办结；标记：已延期；"
                        + "统计口径：已销号；屡审屡犯：是；正在督办：否；延期次数：1；解决程度：（未定解决程度）；满意度：未测评；"
                        + "交办自：2026-01-01；交办至：2026-12-01；销号自：2026-01-02；销号至：2026-12-02；"
                        + "现期限晚于：2026-01-03；现期限早于：2026-12-03；关键词：供水");
    }

    @Test
    void fromTheMenuItIsWhatIsOpen() throws Exception {
        assertThat(page("inspector1", "/")).contains("href=\"/problems?view=usual\"");
        web.perform(get("/problems?view=usual").with(user("inspector1")))
                .andExpect(redirectedUrl("/problems?figure=open"));
        assertThat(page("inspector1", "/problems?figure=open&sort=-id"))
                .contains("<a href=\"/problems?figure=open&amp;sort=-id\" aria-current=\"page\">未办结</a>")
                .contains("<a href=\"/problems?light=yellow&amp;sort=-id\">临近到期</a>")
                .doesNotContain("class=\"cut\"");
        assertThat(page("inspector1", "/problems")).contains("view=none\" aria-current=\"page\">全部问题</a>");
        assertThat(page("inspector1", "/problems?figure=open&light=red"))
                .doesNotContain("aria-current=\"page\">未办结", "aria-current=\"page\">全部问题")
                .contains("class=\"cut\"");
        assertThat(page("inspector1", "/problems?figure=open&q=没有这样的问题"))
                .contains(
                        "<a href=\"/problems?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84%E9%97%AE%E9%A2%98\">在全部问题里查找</a>");
    }

    @Test
    void groupsLinkToTheirRows() throws Exception {
        assertThat(page("office", "/problems?group=unit"))
                .contains("class=\"list ledger groups\"", "href=\"/problems?leadUnit=");
        assertThat(page("office", "/problems?group=matter")).contains("href=\"/problems?matter=M-");
        assertThat(page("agriculture", "/problems?group=unit")).contains("leadUnit=agriculture");
        assertThat(page("office", "/problems?group=unit&light=red&figures=later"))
                .contains("hx-get=\"/problems?light=red&amp;group=unit&amp;figures=now\"", "正在统计", "显示统计数据")
                .doesNotContain("class=\"list ledger groups\"");
        assertThat(page("office", "/problems?group=unit&light=red&figures=now"))
                .contains("class=\"list ledger groups\"");
    }

    @Test
    void columnsAreTickedAndNumbered() throws Exception {
        assertThat(page("clerk", "/problems/columns?light=red&columns=title,light"))
                .contains("name=\"column\"", "value=\"light=red&amp;columns=title,light\"");
        web.perform(get("/problems/columns/chosen")
                        .param("address", "light=red&columns=title,light")
                        .param("column", "due", "title")
                        .param("all", "title", "light", "due")
                        .param("place", "2", "1", "1")
                        .with(user("clerk")))
                .andExpect(redirectedUrl("/problems?light=red&columns=due,title"));
        web.perform(get("/problems/columns/chosen")
                        .param("all", "title")
                        .param("place", "")
                        .with(user("clerk")))
                .andExpect(status().isBadRequest());
        web.perform(get("/problems?columns=salary").with(user("clerk"))).andExpect(status().isBadRequest());
    }

    @Test
    void aViewIsSavedOpenedSharedAndThrownAway() throws Exception {
        String to = web.perform(post("/problems/views")
                        .param("name", "红灯清单")
                        .param("query", "light=red&columns=light,title")
                        .with(user("clerk"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/problems?light=red&columns=light,title&view=*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var found = VIEW.matcher(String.valueOf(to));
        assertThat(found.find()).isTrue();
        String view = "/problems/views/" + found.group(1);
        assertThat(page("clerk", "/problems?light=red&view=" + found.group(1))).contains("红灯清单");
        assertThat(page("office", "/problems?light=red")).doesNotContain("红灯清单");
        web.perform(post(view + "/deletion").with(user("office")).with(csrf())).andExpect(status().isNotFound());
        assertThat(Markup.html(web.perform(post("/problems/views")
                                .param("name", "红灯清单")
                                .with(user("clerk"))
                                .with(csrf()))
                        .andExpect(status().isBadRequest())
                        .andReturn()))
                .contains("您已有名为");

        does("clerk", view + "/sharing");
        assertThat(page("office", "/problems/views")).contains("红灯清单", "共享");
        does("office", view + "/default");
        web.perform(get("/problems").with(user("office")))
                .andExpect(redirectedUrl("/problems?light=red&columns=light,title&view=" + found.group(1)));
        web.perform(get("/problems?view=usual").with(user("office")))
                .andExpect(redirectedUrl("/problems?light=red&columns=light,title&view=" + found.group(1)));
        assertThat(page("office", "/problems?view=none")).contains("id=\"ledger\"");
        web.perform(post(view + "/sharing").with(user("agriculture")).with(csrf()))
                .andExpect(status().isForbidden());
        does("clerk", view + "/deletion");
        assertThat(page("office", "/problems")).doesNotContain("红灯清单");
    }

    @Test
    void aStatusThereIsNotIsNeitherSavedNorExported() throws Exception {
        for (String door : new String[] {"/problems/views", "/problems/exports"}) {
            assertThat(Markup.html(web.perform(post(door)
                                    .param("name", "不知道的状态")
                                    .param("query", "status=bogus")
                                    .with(user("clerk"))
                                    .with(csrf()))
                            .andExpect(status().isBadRequest())
                            .andReturn()))
                    .contains("“bogus”不在可选范围内", "整改中、");
        }
        for (String door : new String[] {"/api/v1/ledger-views", "/api/v1/ledger-exports"}) {
            assertThat(Markup.html(web.perform(post(door)
                                    .contentType("application/json")
                                    .content("{\"name\":\"不知道的状态\",\"query\":\"status=bogus\"}")
                                    .with(user("clerk"))
                                    .with(csrf()))
                            .andExpect(status().isBadRequest())
                            .andReturn()))
                    .contains("\"status\"", "“bogus”不在可选范围内", "整改中（rectifying）");
        }
        assertThat(page("clerk", "/problems/views")).doesNotContain("不知道的状态");
    }

    private void does(String login, String address) throws Exception {
        web.perform(post(address).with(user(login)).with(csrf())).andExpect(redirectedUrl("/problems/views"));
    }
}
