package org.bihuan.review;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class ReviewDocumentationTests extends StageDocumentation {

    private static final Map<String, Object> SESSION = Map.of("name", "县人大常委会第三十五次会议", "date", "2026-03-10");

    @Override
    protected String process() {
        return "review";
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "planSession",
                of(
                        "session",
                        "Session of the standing committee, today or later; limits before it are counted from it",
                        SESSION),
                of("agenda", "Agenda", "听取和审议县人民政府关于农村饮用水安全工作情况的报告"));
        task(
                matter,
                "collectOpinions",
                of("opinions", "What members, deputies and the public have said; the organ reads it", "供水管网老化,水费标准不一"));
        task(
                matter,
                "draftReport",
                of("text", "Draft of the special report 专项工作报告", "全县已建成集中供水工程 48 处……"),
                of("files", "The draft as a paper", List.of(client.document("organ"))));
        task(
                matter,
                "commentReport",
                of("outcome", "`agreed`, or `revise` to ask for another draft", "agreed"),
                optional("comment", "What to change"));
        task(
                matter,
                "submitReport",
                of("text", "The report", "全县已建成集中供水工程 48 处,覆盖人口 21 万……"),
                of("response", "Answer to the opinions handed over", "对管网老化问题,已列入 2026 年更新计划"),
                of("reporter", "Who reports to the session", "县人民政府副县长"),
                of("files", "The signed paper", List.of(client.document("organ"))));
        task(matter, "distributeReport", of("distributedOn", "Day the members received it", "2026-03-10"));
        task(
                matter,
                "holdSession",
                of("session", "The session as it was held", SESSION),
                of("entitled", "Members of the standing committee 应到", 31),
                of("present", "Members present 实到; more than half of all, or the session cannot be held", 28),
                of("speeches", "What was said", "组成人员认为,水源地保护区划定滞后……"),
                of("files", "Minutes", List.of(client.document("office"))));
        nothingIsLeftOut();
    }
}
