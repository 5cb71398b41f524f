package org.bihuan.matter.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.bihuan.task.UrgeTask;
import org.bihuan.task.Work;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a matter leaves behind, as each may see it: papers, supervision, journal; and what was revised about its problems. */
@PagesOfDemoCounty
class MatterFileTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Work work;

    @Autowired
    UrgeTask urgeTask;

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private String one(String sql) {
        return jdbc.sql(sql + " fetch first 1 row only").query(String.class).single();
    }

    @Test
    void papersStandByStageWithWhoAndWhen() throws Exception {
        String matter = one("select matter from document where problem is not null order by matter");
        String name = one("select d.name from document d where d.problem is not null and d.matter = '" + matter
                + "' order by d.record desc, d.name");
        String unit = one("select u.name from document d join record r on r.id = d.record join unit u on u.id = r.unit"
                + " where d.problem is not null and d.matter = '" + matter + "' order by d.record desc");

        assertThat(page("clerk", "/matters/" + matter + "/papers"))
                .contains(name, unit, "aria-current=\"page\">材料")
                .doesNotContain("??");
    }

    @Test
    void onlyWhatABrowserShowsIsOfferedToBeLookedAt() throws Exception {
        String matter = one("select matter from document where name like '%.png' and record is not null and matter in"
                + " (select matter from document where name like '%.txt' and record is not null) order by matter");
        String html = page("clerk", "/matters/" + matter + "/papers");
        var cells = Pattern.compile("<td class=\"what\">(.*?)</td>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(cells)
                .anyMatch(it -> it.contains(".png"))
                .anyMatch(it -> it.contains(".txt"))
                .allSatisfy(it -> {
                    boolean shown = it.matches("(?s).*[.](png|jpe?g|pdf)<.*");
                    assertThat(it.contains("/view\"")).isEqualTo(shown);
                    assertThat(it.contains(">预览</a>")).isEqualTo(shown);
                    assertThat(it.contains(">下载</a>")).isNotEqualTo(shown);
                });
    }

    @Test
    void aUnitSeesItsOwnPapersOnly() throws Exception {
        String id = one("select d.id from document d join record r on r.id = d.record"
                + " where d.problem is not null and r.unit <> 'finance' and exists (select 1 from problem p"
                + " where p.matter = d.matter and p.lead_unit = 'finance' and p.status <> 'draft')"
                + " and r.visibility <> 'published' order by d.id");
        String matter = one("select matter from document where id = '" + id + "'");

        assertThat(page("clerk", "/matters/" + matter + "/papers")).contains("/documents/" + id);
        assertThat(page("finance", "/matters/" + matter + "/papers")).doesNotContain("/documents/" + id);
    }

    @Test
    void urgingIsListedForTheCongressAlone() throws Exception {
        Actor clerk = accounts.actor("clerk", "test").orElseThrow();
        String task = one(
                "select 'T-' || w.id from work_item w where w.state = 'open' and w.party = 'leadUnit' order by w.id");
        String matter = work.get(clerk, task).item().matter();
        urgeTask.urge(clerk, Work.id(task), "请于本周内办结，逾期将提请督办。");

        assertThat(page("clerk", "/matters/" + matter + "/urging")).contains("请于本周内办结，逾期将提请督办。", "监督工委经办", "催办：");
        assertThat(page("organ", "/matters/" + matter + "/urging")).doesNotContain("请于本周内办结");
    }

    @Test
    void ladderAndLettersStandUnderTheirMatter() throws Exception {
        String matter = one("select matter from escalation where tier is not null order by id");
        String text =
                one("select p.text from escalation_paper p join escalation e on e.id = p.escalation where e.matter = '"
                        + matter + "' order by p.id");
        assertThat(page("clerk", "/matters/" + matter + "/urging")).contains(text.substring(0, 5));
    }

    @Test
    void theJournalIsReadOutAndVerified() throws Exception {
        String matter = one("select matter from record where activity = 'signForProblem' order by id");
        String page = page("clerk", "/matters/" + matter + "/journal");

        assertThat(page).contains("逐条核对完好", "校验码", "留痕第 ").doesNotContain("??");
        for (String login : List.of("organ", "water")) {
            web.perform(get("/matters/" + matter + "/journal").with(user(login)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/matters/" + matter + "/journal").param("after", "x").with(user("clerk")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theCourseSaysHowLongEachStepTook() throws Exception {
        String matter = one("select matter from record where activity = 'approveTopic' order by id");
        assertThat(page("clerk", "/matters/" + matter + "/course")).contains("用时");
    }

    @Test
    void whatWasWrittenTwiceIsCompared() throws Exception {
        String problem = one("select r.problem from record r where r.problem is not null and r.operation is null"
                + " and r.activity = 'reportRectification' and r.recalled_at is null"
                + " group by r.problem having count(*) > 1 order by r.problem");
        String page = page("clerk", "/problems/" + problem + "/comparison");
        assertThat(page).contains("初稿", "最后一稿", "共 ").doesNotContain("??");

        String once = one("select p.id from problem p where p.status <> 'draft' and not exists (select 1 from record a"
                + " join record b on b.problem = a.problem and b.activity = a.activity and b.id > a.id where a.problem = p.id)"
                + " order by p.id");
        assertThat(page("clerk", "/problems/" + once + "/comparison")).contains("还没有修改过的报告");
    }
}
