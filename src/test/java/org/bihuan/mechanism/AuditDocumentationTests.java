package org.bihuan.mechanism;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Input;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;

class AuditDocumentationTests extends StageDocumentation {

    private static final Map<String, Object> SESSION = Map.of("name", "县人大常委会第三十八次会议", "date", "2026-03-10");

    @Override
    protected String process() {
        return "audit";
    }

    @Test
    void tasks() {
        String matter = start();
        var finding = new HashMap<>(Walk.problem("滞留专项资金", "water"));
        finding.put("amount", 1200.5);
        task(
                matter,
                "draftOpinion",
                of("evaluation", "The audit findings as a whole", "审计查出 1 类问题"),
                of("problems", "The problem list, with amounts 问题金额", List.of(finding)));
        task(
                matter,
                "approveOpinion",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council",
                        Map.of("name", "第三十五次主任会议", "date", "2026-03-10")),
                of("outcome", "`approved`, or `returned` for revision", "approved"),
                optional("reason", "Why it is returned"));
        task(
                matter,
                "deliverOpinion",
                of("deliveredOn", "Day it was handed over", "2026-03-10"),
                of("method", "By letter, at a meeting, or in person", "letter"));
        task(matter, "arrangeUnitReports", of("note", "What the organ asks its departments for", "逐项说明整改金额"));
        task(matter, "reportUnitRectification", unitReport());
        task(
                matter,
                "draftHandlingReport",
                of("text", "Draft, for the committee’s comment", "审计查出的问题已整改 60%"),
                of("files", "The draft as a paper", List.of(client.document("organ"))));
        task(
                matter,
                "commentHandlingReport",
                of("outcome", "`agreed`, or `revise` to ask for another draft", "agreed"),
                optional("comment", "What to change"));
        task(
                matter,
                "fileHandlingReport",
                of("text", "The written report to the standing committee", "审计查出的问题已整改 60%"),
                of("signedBy", "Head of the organ who signs it", "县人民政府县长"),
                of("files", "The signed paper", List.of(client.document("organ"))));
        task(matter, "holdHearing", hearing());
        failedVote(matter);
        task(matter, "redoUnitRectification", unitReport());
        task(matter, "hearAgain", hearing());
        failedVote(matter);
        task(
                matter,
                "decideMeasures",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council",
                        Map.of("name", "第三十九次主任会议", "date", "2026-03-10")),
                of("outcome", "`taken`, or `redo` to have the departments report once more as well", "taken"),
                of("measure", "What follows", "specialInquiry"),
                optional("detail", "What exactly"));
        nothingIsLeftOut("withdraw");
    }

    private String start() {
        return walk.start(
                "audit",
                "审计查出问题整改监督",
                Map.of("hostCommittee", "supervision", "organ", "government", "heardOn", "2026-03-10"));
    }

    private Input[] unitReport() {
        return new Input[] {
            of("text", "What was rectified, and how", "已拨付滞留资金"),
            of("amount", "Amount in question, in 10,000 yuan", 1200.5),
            of("rectifiedAmount", "Of it rectified, in 10,000 yuan", 900),
            of("remaining", "What remains, why and until when", "余款年底前拨付"),
            of("files", "Evidence", List.of(client.document("water")))
        };
    }

    private Input[] hearing() {
        return new Input[] {
            of("session", "The session", SESSION),
            of("entitled", "Members of the standing committee", 31),
            of("present", "Members present; more than half of all", 29),
            of("opinions", "What was said", "组成人员就整改情况发言")
        };
    }

    private void failedVote(String matter) {
        var votes = Map.of("satisfied", 9, "dissatisfied", 19);
        var sheet = Map.of("entitled", 30, "present", 28, "issued", 28, "returned", 28, "counts", votes);
        walk.complete(walk.until(matter, "enterCount"), Map.of("result", sheet));
        walk.complete(walk.until(matter, "confirmCount"), Map.of("result", sheet));
    }
}
