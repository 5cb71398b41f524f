package org.bihuan.report;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class ReportDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "report";
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "draftHandlingReport",
                of("text", "Draft, for the committee’s comment", "针对审议意见所列 1 项问题,已制定措施 3 条……"),
                of("files", "The draft as a paper", List.of(client.document("organ"))));
        task(
                matter,
                "commentHandlingReport",
                of("outcome", "`agreed`, or `revise` to ask for another draft", "agreed"),
                optional("comment", "What to change"));
        task(
                matter,
                "fileHandlingReport",
                of("text", "The written report to the standing committee", "针对审议意见所列 1 项问题,已制定措施 3 条,完成 2 条……"),
                of("signedBy", "Head of the organ who signs it", "县人民政府县长"),
                of("files", "The signed paper", List.of(client.document("organ"))));
        task(
                matter,
                "decideHearing",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council",
                        Map.of("name", "第三十六次主任会议", "date", "2026-03-10")),
                of(
                        "outcome",
                        "`noted`, `heard` to put it before the standing committee, or `heardWithVote` to have the session vote on it",
                        "heard"));
        task(
                matter,
                "holdHearing",
                of("session", "The session", Map.of("name", "县人大常委会第三十六次会议", "date", "2026-03-10")),
                of("entitled", "Members of the standing committee", 31),
                of("present", "Members present; more than half of all", 29),
                of("opinions", "What was said", "组成人员同意报告"),
                of("outcome", "`accepted`, or `redo` to begin again with a draft", "accepted"),
                optional("reason", "Why it has to be done again"));
        failing();
        nothingIsLeftOut();
    }

    /** A matter whose report fails in two votes of the session. */
    private void failing() {
        String matter = walk.propose("城区停车场建设管理情况监督");
        failedVote(matter);
        task(
                matter,
                "redoHandlingReport",
                of("text", "Draft, for the committee’s comment", "针对测评中指出的问题,补充措施 2 条……"),
                optional("files", "The draft as a paper"));
        failedVote(matter);
        task(
                matter,
                "decideMeasures",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council",
                        Map.of("name", "第三十八次主任会议", "date", "2026-03-10")),
                of("outcome", "`taken`, or `redo` to have it reported once more as well", "taken"),
                of("measure", "What follows", "specialInquiry"),
                optional("detail", "What exactly"));
    }

    private void failedVote(String matter) {
        walk.submit(
                walk.until(matter, "decideHearing"),
                Map.of("meeting", Map.of("name", "第三十七次主任会议", "date", "2026-03-10"), "outcome", "heardWithVote"));
        var votes = Map.of("satisfied", 9, "dissatisfied", 19);
        var sheet = Map.of("entitled", 30, "present", 28, "issued", 28, "returned", 28, "counts", votes);
        walk.complete(walk.until(matter, "enterCount"), Map.of("result", sheet));
        walk.complete(walk.until(matter, "confirmCount"), Map.of("result", sheet));
    }
}
