package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole loop of one matter, done by hand in a browser by everybody whose turn it is: topic, research, review, opinion, problem
 * list, hand-over with a return, extension, evidence, verification, vote, sign-off, report, publication, archive, look-back, and the
 * auditor's verification of the journal.
 */
@ExtendWith(Journey.class)
class WholeLoopIT {

    private static final Pattern MATTER = Pattern.compile("/matters/(M-[0-9]+-[0-9]+)");

    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final County county;

    WholeLoopIT(County county) {
        this.county = county;
    }

    @Test
    void everybodyDoesHisPart() {
        String matter = theTopicBecomesAnOpinion();
        String first = matter.replace("matters", "problems") + "-1";
        String second = matter.replace("matters", "problems") + "-2";
        theProblemFindsItsUnit(first);
        theUnitPlans(first);
        theDateMoves(first);
        theUnitRectifies(first);
        twoVerifyTwice(first);
        theSecondIsVotedOn(second);
        theMatterIsReportedAndArchived(matter);
        theyLookBack(matter);
        theJournalHolds(matter);
        aListComesFromAFile();
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(login, county::desk);
    }

    private static String inDays(int days) {
        return LocalDate.now(Congress.ZONE).plusDays(days).toString();
    }

    private String theTopicBecomesAnOpinion() {
        Page clerk = desk("clerk").page();
        desk("clerk").reads("/matters/new/supervision").sends(Map.of("title", "农村人居环境整治工作情况"));
        var address = MATTER.matcher(clerk.url());
        assertThat(address.find()).as(clerk.url()).isTrue();
        String matter = address.group();
        desk("council").does("审定议题", matter);
        desk("clerk").does("组建项目组", matter);
        desk("clerk").does("制定调研方案", matter);
        desk("clerk").does("记录调研活动", matter);
        desk("clerk").does("进站听取意见", matter);
        desk("clerk").does("撰写调研报告", matter);
        desk("committee").does("审核调研报告", matter);
        desk("office").does("安排常委会会议", matter);
        desk("office").does("汇总各方面意见", matter);
        desk("organ").does("起草专项工作报告", matter);
        desk("committee").does("对报告提出意见", matter);
        desk("organ").does("提交专项工作报告", matter);
        desk("office").does("报告印发组成人员", matter);
        desk("office").does("记录会议审议", matter);
        desk("clerk")
                .opens("起草意见和清单", matter)
                .drafts(Map.of(
                        "problems[0].title", "部分河段垃圾清理不及时",
                        "problems[0].requirement", "建立巡查清理制度并公布责任人",
                        "problems[0].leadUnit", "water"))
                .sends(Map.of(
                        "problems[1].title", "农村公路安全防护设施缺失",
                        "problems[1].requirement", "分批补建并建立管护台账",
                        "problems[1].leadUnit", "transport"));
        desk("vicechair").does("审核审议意见", matter);
        desk("council").does("审定审议意见", matter);
        desk("office").does("编号成文", matter);
        desk("office").does("送达审议意见", matter);
        return matter;
    }

    private void theProblemFindsItsUnit(String problem) {
        desk("organ").does("接收交办问题", problem);
        desk("organ").does("分解到责任单位", problem, Map.of("leadUnit", "water"));
        desk("education").doesNotFind(problem);
        desk("water")
                .does(
                        "签收问题",
                        problem,
                        Map.of("outcome", "returned", "reason", "该河段清理职责在城市管理部门", "proposedUnit", "urban-management"));
        desk("organ").does("研究退回申请", problem, Map.of("outcome", "reassigned", "leadUnit", "urban-management"));
        desk("committee").does("对调整提出意见", problem, Map.of("outcome", "consented"));
        desk("urban-management").does("签收问题", problem, Map.of("outcome", "accepted"));
    }

    private void theUnitPlans(String problem) {
        desk("urban-management").does("制定整改方案", problem);
        desk("clerk").does("备案整改方案", problem, Map.of("outcome", "commented", "comment", "措施应明确到河段和责任人"));
        desk("urban-management").does("制定整改方案", problem, Map.of("measures", "分河段确定责任人，每周巡查两次"));
        desk("clerk").does("备案整改方案", problem, Map.of("outcome", "noted"));
        desk("urban-management").does("报告进展", problem, Map.of("progress", "已清理两个河段", "percent", "60"));
        desk("committee").does("发出催办", problem, Map.of("text", "请加快第三河段清理"));
    }

    private void theDateMoves(String problem) {
        desk("urban-management").does("申请延期", problem, Map.of("reason", "汛期水位高，第三河段暂不能下河作业", "newDue", inDays(110)));
        desk("council").does("主任会议审批延期", problem, Map.of("outcome", "granted"));
    }

    private void theUnitRectifies(String problem) {
        desk("urban-management").does("报告整改情况", problem);
        desk("committee").does("对整改报告提意见", problem, Map.of("outcome", "revise", "comment", "请补充整改前后对比照片"));
        desk("urban-management").does("报告整改情况", problem, Map.of("result", "三个河段均已清理，附前后对比"));
        desk("committee").does("对整改报告提意见", problem, Map.of("outcome", "agreed"));
        desk("urban-management").does("申请销号", problem);
    }

    private void twoVerifyTwice(String problem) {
        Map<String, String> unqualified = Map.of("outcome", "unqualified", "reason", "第三河段仍有垃圾", "newDue", inDays(120));
        desk("inspector1").does("核查整改", problem, unqualified);
        desk("inspector2").does("核查整改", problem, unqualified);
        desk("urban-management").does("报告整改情况", problem, Map.of("result", "第三河段复清完毕"));
        desk("committee").does("对整改报告提意见", problem, Map.of("outcome", "agreed"));
        desk("urban-management").does("申请销号", problem);
        desk("inspector1").does("核查整改", problem, Map.of("outcome", "qualified"));
        desk("inspector2").does("核查整改", problem, Map.of("outcome", "qualified"));
        desk("vicechair").does("分管副主任审定", problem, Map.of("outcome", "closed"));
        assertThat(desk("clerk").reads(problem).page().locator(".badge-state")).hasText("已销号");
    }

    private void theSecondIsVotedOn(String problem) {
        desk("organ").does("接收交办问题", problem);
        desk("council").does("决定调整等级", problem, Map.of("grade", "listed", "reason", "群众反映强烈，挂牌督办"));
        desk("organ").does("分解到责任单位", problem, Map.of("leadUnit", "transport"));
        desk("transport").does("签收问题", problem, Map.of("outcome", "accepted"));
        desk("transport").does("制定整改方案", problem);
        desk("clerk").does("备案整改方案", problem, Map.of("outcome", "noted"));
        desk("transport").does("报告整改情况", problem);
        desk("committee").does("对整改报告提意见", problem, Map.of("outcome", "agreed"));
        desk("transport").does("申请销号", problem);
        desk("inspector1").does("核查整改", problem, Map.of("outcome", "qualified"));
        desk("inspector2").does("核查整改", problem, Map.of("outcome", "qualified"));
        desk("council").does("提请常委会票决", problem, Map.of("outcome", "closed"));
        desk("office")
                .does("组织表决", problem, Map.of("outcome", "codes", "members", "3", "entitled", "3", "present", "3"));
        everyMemberVotes();
        desk("office").does("结束投票", problem, Map.of("outcome", "counted"));
        assertThat(desk("clerk").reads(problem).page().locator(".badge-state")).hasText("已销号");
    }

    /** With a code from the sheet the office prints, on a phone, and nobody's code votes twice. */
    private void everyMemberVotes() {
        Page office = desk("office").reads("/meetings").page();
        office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(FormByHand.MEETING))
                .first()
                .click();
        office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打印表决码"))
                .click();
        office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示表决码"))
                .click();
        List<String> codes = office.locator(".slips code").allInnerTexts();
        assertThat(codes).hasSize(3);
        for (String code : codes) {
            Desk phone = county.phone("-");
            Page paper = phone.reads("/vote").page();
            paper.getByLabel("表决码").fill(code);
            phone.presses("打开选票");
            paper.locator("input[type=radio]").first().check();
            phone.presses("提交");
            assertThat(paper.getByRole(AriaRole.STATUS)).isVisible();
            phone.reads("/vote");
            paper.getByLabel("表决码").fill(code);
            phone.presses("打开选票");
            assertThat(paper.getByRole(AriaRole.ALERT)).isVisible();
        }
    }

    private void theMatterIsReportedAndArchived(String matter) {
        desk("organ").does("起草研究处理情况", matter);
        desk("committee").does("对处理情况提意见", matter, Map.of("outcome", "agreed"));
        desk("organ").does("提交书面报告", matter);
        desk("council").does("决定是否提请审议", matter, Map.of("outcome", "noted"));
        desk("office").does("向代表通报", matter);
        desk("office").does("向社会公布", matter);
        desk("office").does("立卷归档", matter);
    }

    private void theyLookBack(String matter) {
        Page clerk = desk("clerk").page();
        desk("clerk")
                .reads("/matters/new/lookBack")
                .sends(Map.of(
                        "title",
                        "农村人居环境整治“回头看”",
                        "ofMatter",
                        matter.replace("/matters/", ""),
                        "recent",
                        "true",
                        "rule",
                        "all"));
        var address = MATTER.matcher(clerk.url());
        assertThat(address.find()).as(clerk.url()).isTrue();
        String lookBack = address.group();
        desk("committee").does("确认抽样表", lookBack);
        for (int problem = 0; problem < 2; problem++) {
            desk("inspector1").does("逐件核查", lookBack, Map.of("outcome", "stands"));
        }
        desk("clerk").does("撰写回头看报告", lookBack);
    }

    private void theJournalHolds(String matter) {
        Page auditor =
                desk("auditor").reads(matter.replace("/matters", "/archive")).page();
        auditor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("校验留痕"))
                .click();
        assertThat(auditor.locator("main")).containsText("全部封存完好");
    }

    /** A list as an office keeps it: what is wrong with a cell stands at the cell, and is put right there. */
    private void aListComesFromAFile() {
        Page clerk = desk("clerk").reads("/imports").page();
        clerk.locator("input[type=file]")
                .setInputFiles(new FilePayload("清单.csv", "text/csv", """
                    序号,存在问题,整改要求,牵头单位,配合单位,整改时限,问题等级
                    1,农村饮水水质检测频次不足,按规范增加检测频次并公开结果,县卫健局,县水务局;县财政局,3个月内,一般
                    2,气象灾害预警覆盖不全,补齐预警终端,县气象局,,3个月内,一般
                    """.getBytes(StandardCharsets.UTF_8)));
        clerk.getByLabel("监督事项名称").fill("农村饮水和预警");
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并预览"))
                .click();
        assertThat(clerk.locator("tr.wrong")).hasCount(1);
        clerk.locator("tr.wrong td.wrong input").fill("县农业农村局");
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存改正并重新检查"))
                .click();
        assertThat(clerk.locator("tr.wrong")).hasCount(0);
        clerk.getByLabel("承办机关").selectOption("government");
        clerk.getByLabel("印发日期").fill(inDays(0));
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存并重新检查"))
                .click();
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("接收清单"))
                .click();
        assertThat(clerk.locator("main")).containsText("清单已接收为监督事项");
    }
}
