package org.bihuan.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.post;
import static org.springframework.restdocs.payload.JsonFieldType.ARRAY;
import static org.springframework.restdocs.payload.JsonFieldType.BOOLEAN;
import static org.springframework.restdocs.payload.JsonFieldType.NUMBER;
import static org.springframework.restdocs.payload.JsonFieldType.STRING;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.restdocs.payload.FieldDescriptor;
import tools.jackson.databind.JsonNode;

class BallotDocumentationTests extends StageDocumentation {

    private static final Map<String, Object> MEETING = Map.of("name", "县人大常委会第三十六次会议", "date", "2026-03-10");

    @Autowired
    private CastVote castVote;

    @Override
    protected String process() {
        return "ballot";
    }

    private String heardWithVote(String title) {
        String matter = walk.propose(title);
        walk.submit(
                walk.until(matter, "decideHearing"),
                Map.of("meeting", Map.of("name", "第三十七次主任会议", "date", "2026-03-10"), "outcome", "heardWithVote"));
        walk.until(matter, "openBallot");
        return matter;
    }

    @Test
    void tasks() {
        String matter = heardWithVote("城乡义务教育优质均衡发展情况监督");
        task(
                matter,
                "openBallot",
                of("meeting", "The session at which it is voted", MEETING),
                of("outcome", "`paper`, or `codes` to vote on phones", "paper"),
                optional("members", "All members of the body; for `codes`"),
                optional("entitled", "Those who should have come; for `codes`"),
                optional("present", "Those who came, and so the number of codes; for `codes`"));
        task(
                matter,
                "enterCount",
                of("result", "What the first of two people counted; `members` may be given beside `entitled`", sheet()),
                of("outcome", "`counted`, or `void` to vote again", "counted"),
                optional("reason", "Why it is void"));
        task(
                matter,
                "confirmCount",
                of("result", "What the second counted: another person, the same numbers", sheet()),
                of("outcome", "`equal`, or `recount` to begin the count again", "equal"),
                optional("reason", "Why it is counted again"));

        String another = heardWithVote("老旧小区改造情况监督");
        walk.submit(walk.until(another, "openBallot"), codes());
        vote(another, 28);
        task(
                walk.until(another, "closeBallot"),
                of("outcome", "`counted`, or `void` to vote again", "counted"),
                optional("reason", "Why it is void"));
        nothingIsLeftOut();
    }

    @Test
    void votingWithCodes() {
        String matter = heardWithVote("生活垃圾分类工作情况监督");
        var opening = Map.of("matter", matter, "fields", codes());
        String id = client.tree(document(
                        "ballot/open",
                        "office",
                        201,
                        client.body(post("/api/v1/ballots"), opening),
                        responseFields(shown(""))))
                .get("id")
                .asString();
        JsonNode told = client.tree(document(
                "ballot/codes",
                "office",
                200,
                post("/api/v1/ballots/{id}/codes", id),
                responseFields(
                        field("items", ARRAY, "The codes, in an order that says nothing; never told again"),
                        field("page", STRING, "The page where they are used"))));
        assertThat(client.post("office", "/ballots/" + id + "/codes", Map.of()).getStatus())
                .isEqualTo(409);
        assertThat(client.send("office", get("/api/v1/ballots/{id}/result", id)).getStatus())
                .as("while it is open nobody is told")
                .isEqualTo(409);
        told.get("items")
                .valueStream()
                .limit(27)
                .forEach(code -> castVote.cast(code.asString(), Map.of("result", "satisfied"), "hall"));
        document(
                "ballot/closing",
                "office",
                200,
                client.body(post("/api/v1/ballots/{id}/closing", id), Map.of("fields", Map.of("outcome", "counted"))));
        document("ballot/get", "office", 200, get("/api/v1/ballots/{id}", id), responseFields(shown("")));
        document(
                "ballot/list",
                "clerk",
                200,
                get("/api/v1/matters/{matter}/ballots", matter),
                responseFields(shown("items[]."))
                        .and(field("next", STRING, "Always null: there are never many")
                                .optional()));
        document("ballot/result", "clerk", 200, get("/api/v1/ballots/{id}/result", id), responseFields(result()));
        assertThat(client.send("organ", get("/api/v1/ballots/{id}", id)).getStatus())
                .as("the supervised side")
                .isEqualTo(403);
    }

    @Test
    void countingOnPaper() {
        String matter = heardWithVote("优化营商环境情况监督");
        String id = client.write(
                        "office",
                        "/ballots",
                        Map.of("matter", matter, "fields", Map.of("meeting", MEETING, "outcome", "paper")))
                .get("id")
                .asString();
        var entry = Map.of("fields", Map.of("outcome", "counted", "result", sheet()));
        document("ballot/entries", "office", 200, client.body(post("/api/v1/ballots/{id}/entries", id), entry));
        var other = Map.of("fields", Map.of("outcome", "equal", "result", sheet(24, 3, 1)));
        document("ballot/differ", "clerk", 409, client.body(post("/api/v1/ballots/{id}/entries", id), other));
        assertThat(client.post("office", "/ballots/" + id + "/entries", entry).getStatus())
                .as("the same person twice")
                .isEqualTo(404);
        var same = Map.of("fields", Map.of("outcome", "equal", "result", sheet()));
        client.write("clerk", "/ballots/" + id + "/entries", same);
        JsonNode sheet = client.read("office", "/ballots/" + id + "/result");
        assertThat(sheet.get("questions")
                        .get(0)
                        .get("choices")
                        .get(0)
                        .get("percentage")
                        .asString())
                .as("25 of 30 members")
                .isEqualTo("83.33");
    }

    @Test
    void aRepeatedRequestIsNotToldTheCodesAgain() {
        String matter = heardWithVote("乡村道路养护情况监督");
        String id = client.write("office", "/ballots", Map.of("matter", matter, "fields", codes()))
                .get("id")
                .asString();
        for (int status : new int[] {200, 409}) {
            assertThat(client.send(
                                    "office",
                                    post("/api/v1/ballots/{id}/codes", id).header("Idempotency-Key", "k" + matter))
                            .getStatus())
                    .isEqualTo(status);
        }
    }

    private void vote(String matter, int votes) {
        String id = client.read("office", "/matters/" + matter + "/ballots")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        client.write("office", "/ballots/" + id + "/codes", Map.of())
                .get("items")
                .valueStream()
                .limit(votes)
                .forEach(code -> castVote.cast(code.asString(), Map.of("result", "satisfied"), "hall"));
    }

    private static Map<String, Object> codes() {
        return Map.of("meeting", MEETING, "outcome", "codes", "members", 31, "entitled", 30, "present", 28);
    }

    private static Map<String, Object> sheet(int... votes) {
        int[] it = votes.length == 0 ? new int[] {25, 3, 0} : votes;
        return Map.of(
                "entitled", 30,
                "present", 28,
                "issued", 28,
                "returned", 28,
                "counts", Map.of("satisfied", it[0], "basicallySatisfied", it[1], "dissatisfied", it[2]));
    }

    private static List<FieldDescriptor> shown(String at) {
        return List.of(
                field(at + "id", STRING, "Its name"),
                maybe(
                        at + "paperNumber",
                        STRING,
                        "The number 编号 on its papers; none before it is opened, unless it was taken"),
                field(at + "matter", STRING, "The matter"),
                maybe(at + "problem", STRING, "The problem, where one is voted on"),
                maybe(at + "subject", STRING, "What part of the matter is voted on, where it is voted on in parts"),
                field(at + "vote", STRING, "`satisfaction` or `signOffVote`: which parameters of the rule book apply"),
                field(at + "state", STRING, "`prepared`, `open`, `counted`, `closed` or `void`"),
                maybe(at + "way", STRING, "`paper` or `codes`"),
                maybe(at + "meeting", STRING, "The meeting"),
                maybe(at + "heldOn", STRING, "Its day"),
                field(at + "codesGiven", BOOLEAN, "Whether the codes were told"),
                maybe(at + "outcome", STRING, "What it came to, when closed"),
                maybe(at + "passed", BOOLEAN, "Whether things go on, when closed"),
                maybe(at + "closedOn", STRING, "When it was closed or declared void"));
    }

    private static List<FieldDescriptor> result() {
        return List.of(
                field("id", STRING, "Its name"),
                maybe("paperNumber", STRING, "The number 编号 on its papers"),
                field("members", NUMBER, "All members 全体组成人员"),
                field("entitled", NUMBER, "Those who should have come 应到"),
                field("present", NUMBER, "Those who came 实到"),
                field("issued", NUMBER, "Ballots handed out 发出"),
                field("returned", NUMBER, "Ballots handed in 收回"),
                field("outcome", STRING, "Outcome of the question about the result"),
                field("passed", BOOLEAN, "Whether every question passed"),
                field("questions[].question", STRING, "`result` or `process`"),
                field("questions[].label", STRING, "The question as it was asked"),
                field("questions[].invalid", NUMBER, "Invalid ballots 无效"),
                field("questions[].outcome", STRING, "Its outcome"),
                field("questions[].outcomeLabel", STRING, "The same for people"),
                field("questions[].choices[].choice", STRING, "A choice"),
                field("questions[].choices[].label", STRING, "The same for people"),
                field("questions[].choices[].votes", NUMBER, "Votes for it"),
                field(
                        "questions[].choices[].percentage",
                        NUMBER,
                        "Of the whole the rule counts by (P-41), two decimals"),
                field("questions[].explanation", ARRAY, "The outcomes tried, one sentence each"));
    }
}
