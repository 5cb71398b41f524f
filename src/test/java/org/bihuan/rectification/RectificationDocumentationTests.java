package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;

class RectificationDocumentationTests extends StageDocumentation {

    private static final Map<String, Object> MEETING = Map.of("name", "第三十六次主任会议", "date", "2026-03-10");

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
                of("plannedOn", "Day it will be done, within the due date", "2026-04-10"),
                optional("laterReason", "Why it is planned beyond the due date"));
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
        action(
                "water",
                "/problems/" + problem,
                "countersign",
                of("units", "Units whose opinion is asked for", List.of("health")),
                of("persons", "People whose opinion is asked for, on the supervised side", List.of("organ")),
                of("question", "What about", "水质检测安排是否可行？"));
        action(
                "water",
                "/problems/" + problem,
                "removeCountersigner",
                of("unit", "The unit that is asked no more; or the person", "health"),
                optional("person", "The person who is asked no more"),
                of("reason", "Why", "已另行征求意见"));
        action(
                "water",
                "/problems/" + problem,
                "requestExtension",
                of("reason", "Why more time is needed", "汛期不能施工"),
                of("newDue", "Date asked for, after the present one", "2026-08-31"),
                of("unitNumber", "Number 文号 the unit gave its request", "示水〔2026〕7号"),
                of("evidence", "Files that show it", List.of(client.document("water"))));
        assertThat(client.anonymously(
                        get("/papers/problems/" + problem + "/extension").with(user("water"))))
                .satisfies(it -> assertThat(it.getContentAsString(StandardCharsets.UTF_8))
                        .contains("示水〔2026〕7号"));
        action(
                "clerk",
                "/problems/" + problem,
                "inviteRating",
                of("deputies", "People who hold the post of a deputy or member", List.of("deputy", "member")),
                of("codes", "Codes for the public, at most 200", 30),
                of("until", "Last day, after today", "2026-03-31"),
                of("question", "What is rated", "水源地保护整改是否到位？"));
        action("clerk", "/problems/" + problem, "urge", of("text", "What the unit is urged to do 督办意见", "请加快公告和立标"));
        task(
                report,
                of("outcome", "`reported`; `longTerm` <<longterm>>; or `cannotDo`", "reported"),
                of("result", "What was achieved", "4 处水源地保护区均已划定、公告、立标"),
                of("selfRating", "How the unit rates that itself", "done"),
                of("rectifiedAmount", "Amount put right, in 10,000 yuan 万元", 120.5),
                optional("stageGoals", "Goals of the stages"),
                optional("reviewOn", "Day of the first review; otherwise after the rule book’s interval"),
                optional("expectedOn", "Day completion is expected"),
                optional("reason", "Why it takes long, or cannot be done"),
                optional("basis", "What that rests on"),
                of("unitNumber", "Number 文号 the unit gave its report", "示水〔2026〕18号"),
                of("evidence", "At least as many files as the rule book demands", List.of(client.document("water"))));
        action(
                "council",
                "/problems/" + problem,
                "regrade",
                of("meeting", "Meeting that decided", Map.of("name", "第三十六次主任会议", "date", "2026-03-10")),
                of("grade", "The new grade; who signs off goes by it", "key"),
                of("reason", "Why", "涉及面广"));
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
        splitAndMerge();
        cannotDo();
        // The first needs another rule book and has the form of reviewPlan; the others need one too, and are two
        // fields.
        nothingIsLeftOut("approvePlan", "suspend", "resume", "assist");
    }

    private void cannotDo() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var report = walk.until(matter, "reportRectification", known());
        walk.submit(report, Map.of("outcome", "cannotDo", "reason", "规划已经调整", "basis", "上级规划批复"));
        task(
                matter,
                "decideCannotDo",
                of("meeting", "Meeting of the chairpersons’ council", MEETING),
                of("outcome", "`accepted`, or `refused`: rectification continues", "accepted"),
                optional("reason", "Why it is refused"));
    }

    private void splitAndMerge() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var two = List.of(Walk.problem("部分水源地未划定保护区", "water"), Walk.problem("水源地和水质均有问题", "water"));
        walk.until(matter, "receiveProblem", Map.of("problems", two, "leadUnit", "water"));
        action(
                "clerk",
                "/problems/" + matter + "-2",
                "split",
                of("meeting", "Meeting that decided", MEETING),
                of("reason", "Why it is split", "涉及两个部门"),
                of(
                        "parts",
                        "At least two; what a part does not say it has from the problem",
                        List.of(Walk.problem("水源地保护", "water"), Walk.problem("水质检测", "health"))));
        action(
                "clerk",
                "/problems/" + matter + "-3",
                "merge",
                of("meeting", "Meeting that decided", MEETING),
                of("reason", "Why it is merged", "与另一问题相近"),
                of("into", "Id of a problem of the congress that runs", matter + "-1"));
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of("leadUnit", "water", "problems", List.of(Walk.problem("部分水源地未划定保护区", "water")));
    }
}
