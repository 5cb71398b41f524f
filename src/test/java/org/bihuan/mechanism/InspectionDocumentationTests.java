package org.bihuan.mechanism;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class InspectionDocumentationTests extends StageDocumentation {

    private static final Map<String, Object> MEETING = Map.of("name", "第三十五次主任会议", "date", "2026-03-10");

    @Override
    protected String process() {
        return "inspection";
    }

    @Test
    void tasks() {
        String direct = start();
        task(
                direct,
                "approveTopic",
                of("outcome", "`approved` into the annual plan, or `declined`", "approved"),
                of("meeting", "Meeting of the chairpersons’ council that decided", MEETING),
                of("planYear", "Year of the plan", 2026),
                optional("reason", "Why it is declined"));
        task(
                direct,
                "formGroup",
                of("leader", "Who leads the inspection group 检查组", "committee"),
                of("members", "Its members", List.of("clerk")),
                of("task", "Who does what", "分两组检查"));
        task(
                direct,
                "recordFinding",
                of("article", "Article of the law the inspection went by", "第十二条"),
                of("heldOn", "Day of the inspection", "2026-03-10"),
                of("method", "On site, sample, questionnaire or third party (监督法 art. 35)", "onSite"),
                of("outcome", "`listed`: a problem for the list; `conforms`: recorded only", "listed"),
                of("title", "The problem; needed when listed", "收集容器设置不规范"),
                of("detail", "What was found", "抽查 10 个小区,4 个未分类设置"),
                of("location", "Where", "城关镇"),
                of("leadUnit", "Unit proposed to lead; needed when listed", "water"),
                of("grade", "Grade of the problem", "ordinary"),
                of("more", "`another` to record one more article, `done` when all are inspected", "done"),
                of("files", "Evidence", List.of(client.document("clerk"))));
        task(
                direct,
                "draftInspectionReport",
                of("text", "The report of the group", "条例总体得到贯彻实施"),
                of("suggestions", "How to improve", "完善配套制度"),
                of("files", "Attachments", List.of(client.document("clerk"))));
        task(
                direct,
                "decideSession",
                of("meeting", "Meeting of the chairpersons’ council that decided", MEETING),
                of("outcome", "`put` to the session, or `direct`: the list is handed over at once", "direct"));
        task(
                direct,
                "deliverFindings",
                of("deliveredOn", "Day it was handed over", "2026-03-10"),
                of("method", "By letter, at a meeting, or in person", "letter"));
        task(
                direct,
                "decideFollowUpInspection",
                of("meeting", "Meeting of the chairpersons’ council that decided", MEETING),
                of("outcome", "`enough`, or `again`: a follow-up inspection 跟踪检查 (art. 37)", "again"));
        task(
                direct,
                "recordFollowUpInspection",
                of("heldOn", "Day of the inspection", "2026-03-10"),
                of("findings", "What was found", "问题整改到位"),
                of("files", "Attachments", List.of(client.document("clerk"))));
        nothingIsLeftOut("withdraw");
    }

    private String start() {
        return walk.start(
                "inspection",
                "生活垃圾管理条例执法检查",
                Map.of("law", "生活垃圾管理条例", "hostCommittee", "supervision", "organ", "government"));
    }
}
