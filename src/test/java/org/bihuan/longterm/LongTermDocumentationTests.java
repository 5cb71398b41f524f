package org.bihuan.longterm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.bihuan.engine.ProcessModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LongTermDocumentationTests extends StageDocumentation {

    @Autowired
    ProcessModels models;

    @Override
    protected String process() {
        return "longTerm";
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of("leadUnit", "water", "problems", List.of(Walk.problem("管网老化", "water")));
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var report = walk.until(matter, "reportRectification", known());
        walk.submit(
                report,
                Map.of("outcome", "longTerm", "stageGoals", "分两年完成", "expectedOn", "2027-12-31", "reason", "工程量大"));
        task(
                matter,
                "decideLongTermByCouncil",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council, or of the presidium",
                        Map.of("name", "第三十六次主任会议", "date", "2026-03-10")),
                of("outcome", "`agreed`, or `refused`: the date stands", "agreed"),
                of("reviewOn", "Day of the first review, where it is another than the one asked for", "2026-12-01"),
                optional("reason", "Why it is refused"));
        String problem = report.problem().orElseThrow();
        assertThat(client.read("office", "/problems/" + problem)
                        .get("longTerm")
                        .get("reviewOn")
                        .asString())
                .isEqualTo("2026-12-01");
        assertThat(client.read("office", "/problems?tag=longTerm&matter=" + matter)
                        .get("items"))
                .hasSize(1);
        task(
                matter,
                "reportStage",
                of("result", "What was reached", "三个乡镇已完成"),
                of("percent", "How much of it, in per cent", 40),
                of("evidence", "At least as many files as the rule book demands", List.of(client.document("water"))));
        task(
                matter,
                "reviewStage",
                of("outcome", "`ready`, `returned` or `continued`", "continued"),
                of("stageGoal", "Goal of the next stage", "其余乡镇全部完成"),
                of("reviewOn", "Day of the next review; otherwise after the rule book’s interval", "2027-06-01"),
                optional("newDue", "Due date, where it is sent back"),
                optional("reason", "Why it is sent back"));
        String other = walk.propose("农村饮用水安全专项工作监督");
        var decision = walk.until(other, "decideByViceChair", known());
        walk.complete(decision, Map.of("outcome", "longTerm", "stageGoal", "巩固成果", "reviewOn", "2026-10-01"));
        task(
                other,
                "setStage",
                of("stageGoals", "Goals of the stages", "巩固成果"),
                of("reviewOn", "Day of the first review; otherwise after the rule book’s interval", "2026-10-01"),
                of("expectedOn", "Day completion is expected", "2027-06-30"));
        nothingIsLeftOut("decideLongTermByViceChair");
    }

    /** The chapter says so. */
    @Test
    void theViceChairDecidesWithTheSameFormButTheMeeting() {
        var model = models.latest("longTerm").orElseThrow();
        assertThat(model.node("decideLongTermByViceChair").form())
                .isEqualTo(model.node("decideLongTermByCouncil").form().subList(1, 4));
    }
}
