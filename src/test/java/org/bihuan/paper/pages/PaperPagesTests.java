package org.bihuan.paper.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bihuan.pages.Markup;
import org.bihuan.pages.PagesOfDemoCounty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Papers of the demo county, filled from what was written in its matters, for those who may read it. */
@PagesOfDemoCounty
class PaperPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private String matter = "";
    private String problem = "";

    /** The matter walked to its end, and its first problem, which was put to a vote. */
    @BeforeEach
    void find() {
        matter = jdbc.sql("select id from matter where title like '农村供水保障工作情况%'")
                .query(String.class)
                .single();
        problem = matter + "-1";
    }

    private String page(String login, String address) throws Exception {
        return Markup.html(web.perform(get(address).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
    }

    private int answer(String login, String address) throws Exception {
        return web.perform(get(address).with(user(login)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void theOpinionStandsInThePartsOfTheStandard() throws Exception {
        String number = jdbc.sql("select number from matter where id = ?")
                .param(matter)
                .query(String.class)
                .single();
        for (String login : List.of("office", "clerk", "auditor", "organ")) {
            assertThat(page(login, "/papers/matters/" + matter + "/opinion"))
                    .contains("<p class=\"mark long\">示例县人大常委会（演示数据）</p>")
                    .contains(number)
                    .contains("关于农村供水保障工作情况（演示数据）的审议意见")
                    .contains("县人民政府：")
                    .contains("会议认为，县人民政府重视农村供水工作")
                    .contains("建议统筹水源和管网建设")
                    .contains("附件：", "农村供水保障工作情况（演示数据）问题清单")
                    .contains("抄送：")
                    .containsPattern("县人大常委会办公室</span><span>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印发");
        }
    }

    @Test
    void theHeadIsLeftOutOrItsPlaceKeptFree() throws Exception {
        String address = "/papers/matters/" + matter + "/opinion";
        assertThat(page("office", address + "?head=preprinted")).contains("<header class=\"head preprinted\">");
        assertThat(page("office", address + "?head=none")).doesNotContain("<header", "class=\"mark");
        assertThat(page("office", address + "?head=golden")).contains("<header class=\"head red\">");
    }

    @Test
    void theListHasEveryProblemTheReaderSees() throws Exception {
        String address = "/papers/matters/" + matter + "/problem-list";
        String whole = page("organ", address);
        assertThat(whole).contains("河口镇四个村枯水期供水不足", "农村供水水质检测结果公开不够", "配合：", "共 4 项");
        // 县卫生健康局 has one of them and assists with another.
        assertThat(page("health", address)).contains("农村供水水质检测结果公开不够").doesNotContain("河口镇四个村枯水期供水不足");
    }

    @Test
    void theReportsAreTheOrgansAndTheUnits() throws Exception {
        assertThat(page("organ", "/papers/matters/" + matter + "/handling-report"))
                .contains("审议意见研究处理情况的报告", "签发人：", "示例县人大常委会（演示数据）：");
        assertThat(page("water", "/papers/problems/" + problem + "/rectification-report"))
                .contains("一、问题和整改要求", "二、整改目标和措施", "三、整改结果", "枯水期实测日供水十八小时以上", "附件：", "整改情况说明.txt")
                .containsPattern("示水发〔20[0-9]{2}〕18号");
    }

    @Test
    void theSheetsSayWhatWasWritten() throws Exception {
        String base = "/papers/problems/" + problem;
        assertThat(page("water", base + "/assignment"))
                .contains("交办单", "河口镇四个村枯水期供水不足", "建设备用水源并与集中供水管网连通", "县财政局、河口镇人民政府", "签收回执");
        assertThat(page("office", base + "/verification"))
                .contains("核查人员（1）", "核查员一", "核查人员（2）", "核查员二", "入户走访十二户", "建议销号");
        assertThat(page("office", base + "/sign-off"))
                .contains("销号审批表", "现申请销号", "提请常委会票决", "赞成 25，反对 3，弃权 0", "已解决")
                .doesNotContain("proposeVote");
        assertThat(page("office", base + "/extension"))
                .as("nobody asked for one: an empty form")
                .contains("延期申请表", "申请延至</th><td colspan=\"3\" class=\"lines-1\"></td>");
    }

    /** The same word means the same day on every paper: the limit as it was handed over, and beside it the one of today. */
    @Test
    void whatWasPutOffStandsWithBothItsDates() throws Exception {
        record Moved(String id, LocalDate originalDue, LocalDate due) {}
        var moved = jdbc.sql("select id, original_due, due from problem where due > original_due order by id")
                .query(Moved.class)
                .list();
        assertThat(moved).isNotEmpty();
        var written = DateTimeFormatter.ofPattern("yyyy年M月d日");
        Moved one = moved.get(0);
        for (String paper : List.of("verification", "sign-off")) {
            assertThat(page("office", "/papers/problems/" + one.id() + "/" + paper))
                    .as(paper)
                    .containsPattern("整改期限</th><td[^>]*>" + written.format(one.originalDue()))
                    .containsPattern("现行期限</th><td[^>]*>" + written.format(one.due()));
        }
        assertThat(page("office", "/papers/problems/" + one.id() + "/extension"))
                .containsPattern("原定期限</th><td[^>]*>" + written.format(one.originalDue()))
                .containsPattern("现行期限</th><td[^>]*>[0-9]{4}年");
    }

    @Test
    void aLetterStandsWithItsNumberAndItsLimit() throws Exception {
        String pressed = jdbc.sql("select problem from escalation order by id fetch first 1 row only")
                .query(String.class)
                .single();
        String base = "/papers/problems/" + pressed;
        assertThat(page("office", base + "/letter")).contains("示人常督〔", "请说明未按期完成的原因和下一步措施", "日前书面答复");
        assertThat(page("office", base + "/supervision?n=1")).contains("督办单", "蓝色督办函", "答复期限");
        assertThat(answer("office", base + "/letter?n=99")).isEqualTo(404);
        assertThat(answer("office", base + "/letter?n=-1")).isEqualTo(404);
        assertThat(answer("office", base + "/letter?n=first")).isEqualTo(400);
        assertThat(answer("office", "/papers/problems/" + problem + "/letter"))
                .as("nothing was issued")
                .isEqualTo(404);
    }

    @Test
    void aBallotPaperIsTheSameForEverybody() throws Exception {
        String ballot = "B-"
                + jdbc.sql("select min(id) from ballot where matter = ?")
                        .param(matter)
                        .query(Long.class)
                        .single();
        String address = "/papers/ballots/" + ballot + "/ballot";
        assertThat(page("office", address))
                .isEqualTo(page("office", address))
                .contains("表决票", "赞成", "反对", "弃权", "无记名填写")
                .doesNotContain("<p>" + ballot);
        assertThat(answer("organ", address)).isEqualTo(403);
        assertThat(answer("office", "/papers/ballots/B-999999/ballot")).isEqualTo(404);
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() throws Exception {
        assertThat(answer("water", "/papers/matters/" + matter + "/opinion"))
                .as("a unit reads its problems, not the opinion")
                .isEqualTo(404);
        assertThat(answer("education", "/papers/problems/" + problem)).isEqualTo(404);
        assertThat(answer("education", "/papers/problems/" + problem + "/assignment"))
                .isEqualTo(404);
        assertThat(answer("deputy", "/papers/problems/" + problem + "/rectification-report"))
                .as("published, but how it was worked on is told to those who take part")
                .isEqualTo(404);
        assertThat(answer("water", "/papers/problems/" + problem + "/verification"))
                .isEqualTo(403);
        assertThat(answer("water", "/papers/problems/" + problem + "/sign-off")).isEqualTo(403);
        assertThat(answer("sysadmin", "/papers/matters/" + matter)).isEqualTo(403);
    }

    @Test
    void aDraftHasNoPaperYet() throws Exception {
        String draft = jdbc.sql("select id from problem where status = 'draft' order by id fetch first 1 row only")
                .query(String.class)
                .single();
        assertThat(answer("office", "/papers/problems/" + draft)).isEqualTo(404);
        assertThat(answer("office", "/papers/problems/" + draft + "/assignment"))
                .isEqualTo(404);
    }

    @Test
    void theListsOfPapersOfferWhatCanBePrinted() throws Exception {
        String ofMatter = page("office", "/papers/matters/" + matter);
        assertThat(ofMatter).contains("/opinion", "/problem-list", "/handling-report", "/result", "表决和测评");
        assertThat(page("water", "/papers/matters/" + matter))
                .contains("/problem-list")
                .doesNotContain("/opinion");
        assertThat(page("office", "/papers/problems/" + problem)).contains("/assignment", "/verification", "/sign-off");
        assertThat(page("water", "/papers/problems/" + problem))
                .contains("/assignment", "/extension")
                .doesNotContain("/verification", "/sign-off");
        assertThat(page("office", "/matters/" + matter)).contains("/papers/matters/" + matter);
        assertThat(page("office", "/problems/" + problem)).contains("/papers/problems/" + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opinion", "problem-list", "handling-report"})
    void everyPaperStandsInEnglishAsWell(String paper) throws Exception {
        String html = Markup.html(web.perform(get("/papers/matters/" + matter + "/" + paper)
                        .with(user("office"))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(Markup.keepsThePolicy())
                .andReturn());
        assertThat(html).contains("Print with the browser");
    }

    /** All that is filtered, in the columns chosen, each reader his own. */
    @Test
    void theLedgerIsPrintedAsItIsFiltered() throws Exception {
        String all = page("office", "/problems/print?sort=id");
        long inSight = jdbc.sql(
                        "select count(*) from problem where congress = (select congress from matter where id = ?)")
                .param(matter)
                .query(Long.class)
                .single();
        assertThat(all).contains("示例县人大常委会（演示数据）", "问题台账", "共 " + inSight + " 项", "制表：");
        assertThat(all.split("<td class=\"n\">", -1)).hasSize((int) inSight + 1);
        String unit = page("office", "/problems/print?unit=water&columns=title,leadUnit,due");
        assertThat(unit).contains("筛选：", "：县水务局", ">现期限<").doesNotContain("县教育局", ">原定期限<");
        assertThat(page(
                        "office",
                        "/problems/print?leadUnit=water&type=-&repeated=true&issuedFrom=2026-01-01&extensions=1"))
                .contains("牵头单位：县水务局；类型：（未填）；屡审屡犯：是；延期次数：1；交办自：2026-01-01");
        assertThat(page("water", "/problems/print")).contains("县水务局").doesNotContain("县教育局");
        assertThat(page("office", "/problems/print?q=没有这样的问题"))
                .contains("共 0 项")
                .doesNotContain("<table");
        for (String nonsense : List.of("light=pink", "status=none", "tag=none", "figure=none", "sort=none")) {
            assertThat(answer("office", "/problems/print?" + nonsense))
                    .as(nonsense)
                    .isEqualTo(400);
        }
        assertThat(answer("sysadmin", "/problems/print")).isEqualTo(403);
    }

    /** A result sheet has whose it is, the counts, and places to sign. */
    @Test
    void theResultIsAPaperToBeSigned() throws Exception {
        String ballot = jdbc.sql("select min(id) from ballot where matter = ? and state = 'closed'")
                .param(matter)
                .query(String.class)
                .single();
        assertThat(page("office", "/ballots/B-" + ballot + "/result"))
                .contains("示例县人大常委会（演示数据）", "表决结果表", "总监票人：", "监票人：", "计票人：", "class=\"sheet form vote\"")
                .contains("结果：通过", ">赞成<", ">反对<")
                .doesNotContain("结果：赞成");
    }
}
