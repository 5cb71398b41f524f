package org.bihuan.rectification;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;

class RectificationDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "rectification";
    }

    @Test
    void tasksAndActs() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(matter, "planRectification", known());
        task(
                matter,
                "planRectification",
                of("goal", "What will have been reached", "4 处水源地全部划定保护区"),
                of("measures", "What will be done", "委托技术单位编制划定方案,报批后公告、立标"),
                of("responsible", "Who answers for it", "分管副局长"),
                of("phone", "Telephone", "0000-1234567"),
                of("plannedOn", "Day it will be done, within the due date", "2026-04-10"));
        task(
                matter,
                "reviewPlan",
                of("outcome", "`noted`, or `commented` to ask for another plan", "noted"),
                optional("comment", "What is missing"));
        var report = walk.until(matter, "reportRectification");
        String problem = report.problem().orElseThrow();
        action(
                "water",
                "/problems/" + problem,
                "progress",
                of("progress", "What has been done so far", "划定方案已报批"),
                of("percent", "How much of it, in per cent", 60),
                of("evidence", "Files that show it", List.of(client.document("water"))));
        action("clerk", "/problems/" + problem, "urge", of("text", "What the unit is urged to do 督办意见", "请加快公告和立标"));
        task(
                report,
                of("result", "What was achieved", "4 处水源地保护区均已划定、公告、立标"),
                of("selfRating", "How the unit rates that itself", "done"),
                of("rectifiedAmount", "Amount put right, in 10,000 yuan 万元", 120.5),
                of("evidence", "At least as many files as the rule book demands", List.of(client.document("water"))));
        task(
                matter,
                "commentRectification",
                of("outcome", "`agreed`, or `revise` to ask for another report", "agreed"),
                optional("comment", "What is missing"));
        action(
                "clerk",
                "/problems/" + problem,
                "escalate",
                of("tier", "The measure proposed; what the light suggests comes first", "letterBlue"),
                of("reason", "Why it is proposed", "整改进展缓慢"));
        action(
                "council",
                "/problems/" + problem,
                "withdraw",
                of("meeting", "Meeting that decided", Map.of("name", "第三十六次主任会议", "date", "2026-03-10")),
                of("reason", "Why it is withdrawn", "与另一问题重复"));
        nothingIsLeftOut();
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of("leadUnit", "water", "problems", List.of(Walk.problem("部分水源地未划定保护区", "water")));
    }
}
