package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.organization.Congress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole loop of one matter, done by hand in a browser by everybody whose turn it is: its problem list comes from a workbook, and
 * those very problems go through hand-over with a return, extension, evidence, verification, vote, sign-off, report, publication,
 * archive, look-back, and the auditor's verification of the journal. How a list is drafted, reviewed and approved within the
 * program is {@link OpinionIT}.
 */
@ExtendWith(Journey.class)
class WholeLoopIT {

    private static final String TITLE = "农村人居环境整治问题清单";

    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final County county;

    WholeLoopIT(County county) {
        this.county = county;
    }

    @Test
    void everybodyDoesHisPart() {
        String matter = new ListFromFile(desk("clerk")).becomes(TITLE);
        String first = matter.replace("matters", "problems") + "-1";
        String second = matter.replace("matters", "problems") + "-2";
        theProblemFindsItsUnit(first);
        theUnitPlans(first);
        theDateMoves(first);
        theUnitRectifies(first);
        twoVerifyTwice(first);
        theSecondIsVotedOn(second);
        theMatterIsReportedAndArchived(matter);
        everybodyReadsOfIt();
        theyLookBack(matter);
        theJournalHolds(matter);
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(login, county::desk);
    }

    private static String inDays(int days) {
        return LocalDate.now(Congress.ZONE).plusDays(days).toString();
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
        desk("committee").reads(problem).sees("整改佐证.txt");
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
        new VoteByCode(county).everyMemberVotes(desk("office"), 3);
        desk("office").does("结束投票", problem, Map.of("outcome", "counted"));
        assertThat(desk("clerk").reads(problem).page().locator(".badge-state")).hasText("已销号");
    }

    private void theMatterIsReportedAndArchived(String matter) {
        desk("organ").does("起草研究处理情况", matter);
        desk("committee").does("对处理情况提意见", matter, Map.of("outcome", "agreed"));
        desk("organ").does("提交书面报告", matter);
        desk("council").does("决定是否提请审议", matter, Map.of("outcome", "noted"));
        desk("office").does("向代表通报", matter);
        desk("office").does("向社会公布", matter, Map.of("redacted", "true"));
        desk("office").does("立卷归档", matter);
    }

    private void everybodyReadsOfIt() {
        desk("-").reads("/public").follows(TITLE).sees("部分河段垃圾清理不及时").sees("已销号");
    }

    private void theyLookBack(String matter) {
        String lookBack = desk("clerk")
                .reads("/matters/new/lookBack")
                .sends(Map.of(
                        "title",
                        TITLE + "“回头看”",
                        "ofMatter",
                        matter.replace("/matters/", ""),
                        "recent",
                        "true",
                        "rule",
                        "all"))
                .matter();
        desk("committee").does("确认抽样表", lookBack);
        for (int problem = 0; problem < 2; problem++) {
            desk("inspector1").does("逐件核查", lookBack, Map.of("outcome", "stands"));
        }
        desk("clerk").does("撰写回头看报告", lookBack);
    }

    private void theJournalHolds(String matter) {
        desk("auditor")
                .reads(matter.replace("/matters", "/archive"))
                .presses("校验留痕")
                .sees("全部封存完好");
    }
}
