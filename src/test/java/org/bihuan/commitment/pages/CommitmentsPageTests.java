package org.bihuan.commitment.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.problem.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Commitments as those read them who take part in their problems; the demo county has none, so these are taken away again. */
@PagesOfDemoCounty
class CommitmentsPageTests {

    private static final String ADDRESS = "/commitments";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    private LocalDate today = LocalDate.EPOCH;
    private String unit = "";
    private List<String> problems = List.of();

    /** Problems of one department, whose login is called as it is. */
    @BeforeEach
    void problems() {
        today = ledger.today();
        unit = one("select lead_unit from problem where status <> 'draft' and congress = 'shili' group by lead_unit"
                + " having count(*) > 2 order by lead_unit");
        problems = jdbc.sql("select id from problem where status <> 'draft' and lead_unit = ? order by id")
                .param(unit)
                .query(String.class)
                .list();
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from commitment where id like 'C-page-%'").update();
        jdbc.sql("delete from problem where id like 'page-%'").update();
    }

    private String one(String sql) {
        return jdbc.sql(sql + " fetch first 1 row only").query(String.class).single();
    }

    private void promise(int problem, String text, LocalDate due, String state, @Nullable LocalDate ended) {
        jdbc.sql("""
                        insert into commitment (id, problem, promise, due, original_due, state, made_on, report, evidence, ended_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        "C-page-" + problem,
                        problems.get(problem),
                        text,
                        due,
                        due.minusDays(problem),
                        state,
                        today.minusDays(60),
                        ended == null ? null : "管网已经改造",
                        ended == null ? 0 : 2,
                        ended)
                .update();
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private String refused(String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user("office")))
                .andExpect(status().isBadRequest())
                .andReturn());
    }

    @Test
    void withoutOneThePageSaysWhereTheyComeFrom() throws Exception {
        assertThat(page("office", ADDRESS)).contains("还没有承诺事项", "销号决定认定的解决程度属于承诺时");
        assertThat(page("office", ADDRESS + "?state=kept")).contains("没有符合条件的内容", "请放宽上面的条件");
        assertThat(page(unit, "/supervision")).contains("href=\"" + ADDRESS + "\">承诺事项<");
    }

    @Test
    void soonestDueComesFirstWithItsLightInWords() throws Exception {
        promise(0, "年底前完成管网改造", today.plusDays(200), "open", null);
        promise(1, "上月底前完成清淤", today.minusDays(3), "open", null);
        promise(2, "上半年完成验收", today.minusDays(40), "kept", today.minusDays(41));
        String page = page("office", ADDRESS);
        assertThat(page)
                .containsSubsequence(
                        "上半年完成验收",
                        "/problems/" + problems.get(2),
                        one("select name from unit where id = '" + unit + "'"),
                        "已兑现",
                        "（" + today.minusDays(41) + " 确认）",
                        "（原定 " + today.minusDays(42) + "）",
                        "按期办结",
                        "管网已经改造",
                        "佐证材料 2 份",
                        "上月底前完成清淤",
                        "待兑现",
                        "light red",
                        "已逾期",
                        "尚未报告",
                        "年底前完成管网改造",
                        "light green",
                        "正常");
        assertThat(page(unit, ADDRESS)).contains("年底前完成管网改造");
        assertThat(page("justice", ADDRESS)).doesNotContain("年底前完成管网改造").contains("还没有承诺事项");
        assertThat(Markup.html(
                        web.perform(get(ADDRESS).header("Accept-Language", "en").with(user("office")))
                                .andReturn()))
                .contains("Commitments", "Promised for", "Kept", "Open", "overdue", "2 files of evidence");
    }

    @Test
    void aBrokenOneShowsNoLightOfSomethingDone() throws Exception {
        promise(0, "六月底前完成管网改造", today.minusDays(3), "broken", today.minusDays(5));
        assertThat(page("office", ADDRESS)).contains(">未兑现<").doesNotContain("class=\"light", "按期办结");
    }

    @Test
    void whatIsAskedForStandsInTheAddress() throws Exception {
        promise(0, "年底前完成管网改造", today.plusDays(200), "open", null);
        promise(1, "上月底前完成清淤", today.minusDays(3), "open", null);
        promise(2, "上半年完成验收", today.minusDays(40), "kept", today.minusDays(41));
        assertThat(page("office", ADDRESS + "?state=open&dueBefore=&matter="))
                .contains("上月底前完成清淤", "年底前完成管网改造")
                .doesNotContain("上半年完成验收")
                .containsPattern("value=\"open\" selected");
        assertThat(page("office", ADDRESS + "?dueBefore=" + today))
                .contains("上月底前完成清淤", "上半年完成验收")
                .doesNotContain("年底前完成管网改造");
        assertThat(page("office", ADDRESS + "?matter=M-1999-0001")).contains("没有符合条件的内容");
        assertThat(page("office", ADDRESS + "?after=C-page-1"))
                .contains("年底前完成管网改造", "回到第一页")
                .doesNotContain("上月底前完成清淤");
        assertThat(refused(ADDRESS + "?state=proposed")).contains("待兑现、已兑现、未兑现");
        assertThat(refused(ADDRESS + "?dueBefore=soon")).contains("现期限早于");
        assertThat(refused(ADDRESS + "?after=C-none")).contains("C-none");
    }

    @Test
    void moreThanOnePageGoesOnWhereTheFirstEnded() throws Exception {
        jdbc.sql("""
                        insert into problem (id, matter, congress, seq, title, grade, lead_unit, status, due_class)
                        select 'page-' || r.x, p.matter, p.congress, 9000 + r.x, p.title, p.grade, p.lead_unit, 'issued', p.due_class
                        from problem p, system_range(1, 60) r where p.id = ?""").param(problems.get(0)).update();
        jdbc.sql("""
                        insert into commitment (id, problem, promise, due, original_due, state, made_on, evidence)
                        select 'C-page-' || p.id, p.id, '逐项落实', ?, ?, 'open', ?, 0 from problem p
                        where p.id like 'page-%'""").params(today, today, today).update();
        String page = page("office", ADDRESS + "?state=open");
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).contains("state=open", "after=C-page-");
        assertThat(rows(page)).isEqualTo(50);
        String second = page("office", next.group(1).replace("&amp;", "&"));
        assertThat(rows(second)).isEqualTo(10);
    }

    private static int rows(String page) {
        return page.split("class=\"what subject\"", -1).length - 1;
    }

    @Test
    void theAdministratorsDoNotReadIt() throws Exception {
        for (String login : List.of("sysadmin", "secadmin", "logadmin")) {
            web.perform(get(ADDRESS).with(user(login))).andExpect(status().isForbidden());
        }
    }
}
