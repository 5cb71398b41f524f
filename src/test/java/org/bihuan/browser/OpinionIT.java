package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a topic to a problem list that is handed over, by hand in a browser: topic, research, review at the session, the opinion with
 * its list, typed in and added to, and the approval of both. What becomes of handed-over problems is {@link WholeLoopIT}.
 */
@ExtendWith(Journey.class)
class OpinionIT {

    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final County county;

    OpinionIT(County county) {
        this.county = county;
    }

    @Test
    void aTopicBecomesAnOpinion() {
        String matter = desk("clerk")
                .reads("/matters/new/supervision")
                .sends(Map.of("title", "农村饮水安全工作情况"))
                .matter();
        desk("council").does("审定议题", matter);
        theGroupResearches(matter);
        theSessionReviews(matter);
        theListIsDraftedAndApproved(matter);
        theProblemsAreHandedOver(matter.replace("matters", "problems"));
    }

    private Desk desk(String login) {
        return desks.computeIfAbsent(login, county::desk);
    }

    private void theGroupResearches(String matter) {
        desk("clerk").does("组建项目组", matter);
        desk("clerk").does("制定调研方案", matter);
        desk("clerk").does("记录调研活动", matter);
        desk("clerk").does("进站听取意见", matter);
        desk("clerk").does("撰写调研报告", matter);
        desk("committee").does("审核调研报告", matter);
    }

    private void theSessionReviews(String matter) {
        desk("office").does("安排常委会会议", matter);
        desk("office").does("汇总各方面意见", matter);
        desk("organ").does("起草专项工作报告", matter);
        desk("committee").does("对报告提出意见", matter);
        desk("organ").does("提交专项工作报告", matter);
        desk("office").does("报告印发组成人员", matter);
        desk("office").does("记录会议审议", matter);
    }

    private void theListIsDraftedAndApproved(String matter) {
        desk("clerk")
                .opens("起草意见和清单", matter)
                .drafts(Map.of(
                        "problems[0].title", "农村饮水水质检测频次不足",
                        "problems[0].requirement", "按规范增加检测频次并公开结果",
                        "problems[0].leadUnit", "health"))
                .sends(Map.of(
                        "problems[1].title", "部分供水管网老化",
                        "problems[1].requirement", "分批改造并建立管护台账",
                        "problems[1].leadUnit", "water"));
        desk("vicechair").does("审核审议意见", matter);
        desk("council").does("审定审议意见", matter);
        desk("office").does("编号成文", matter);
        desk("office").does("送达审议意见", matter);
    }

    private void theProblemsAreHandedOver(String problem) {
        desk("organ").does("接收交办问题", problem + "-1").does("接收交办问题", problem + "-2");
        assertThat(desk("clerk").reads(problem + "-2").page().locator("h1")).hasText("部分供水管网老化");
    }
}
