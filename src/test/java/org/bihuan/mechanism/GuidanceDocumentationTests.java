package org.bihuan.mechanism;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;

class GuidanceDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "guidance";
    }

    @Test
    void tasks() {
        String matter = walk.start(
                "guidance",
                "城乡环境整治督导",
                Map.of(
                        "kind",
                        "special",
                        "campaign",
                        "环境整治攻坚战",
                        "hostCommittee",
                        "supervision",
                        "organ",
                        "government"));
        task(
                matter,
                "formGroup",
                of("leader", "Who leads the group", "committee"),
                of("members", "Its members", List.of("clerk")),
                of("task", "Who does what", "分两组实地督导"));
        task(
                matter,
                "draftOpinion",
                of("evaluation", "Overall assessment", "整治取得阶段性成效"),
                of("suggestions", "Suggestions to the organ", "健全长效管护机制"),
                of("problems", "The problem list 问题清单", List.of(Walk.problem("垃圾清运不及时", "water"))));
        task(
                matter,
                "approveOpinion",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council that decided",
                        Map.of("name", "第三十五次主任会议", "date", "2026-03-10")),
                of("outcome", "`approved`, or `returned` for revision", "approved"),
                optional("reason", "Why it is returned"));
        task(
                matter,
                "deliverOpinion",
                of("deliveredOn", "Day it was handed over", "2026-03-10"),
                of("method", "By letter, at a meeting, or in person", "meeting"));
        task(
                matter,
                "reportGuidance",
                of("text", "What the guidance came to", "反馈的问题全部销号"),
                of("files", "Attachments", List.of(client.document("clerk"))));
        nothingIsLeftOut("withdraw");
    }
}
