package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tasks that are not the caller's, not any longer, or not in this way. */
@ApiTest
class BadTaskTests {

    private static final Map<String, Object> MEETING = Map.of("name", "第三十五次主任会议", "date", "2026-03-10");

    @Autowired
    Refusals refusals;

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    private JsonNode refused(int status, String login, Walk.Task task, Map<String, Object> fields) {
        return refusals.expect(
                status,
                login,
                () -> client.body(post("/api/v1/tasks/" + task.id() + "/completion"), Map.of("fields", fields)));
    }

    @Test
    void aTaskOutOfSightIsMissingAndOneInSightIsForbidden() {
        var task = walk.to("approveTopic");
        for (String blind : List.of("water", "organ", "court", "finance", "member", "deputy")) {
            assertThat(refused(404, blind, task, Map.of()).get("detail").asString())
                    .contains(task.id());
            refusals.expect(404, blind, () -> get("/api/v1/tasks/" + task.id()));
            refusals.expect(404, blind, () -> post("/api/v1/tasks/" + task.id() + "/claim"));
            refusals.expect(404, blind, () -> client.body(put("/api/v1/tasks/" + task.id() + "/draft"), Map.of()));
        }
        for (String never : List.of("sysadmin", "logadmin", "auditor")) {
            refused(403, never, task, Map.of());
        }
        for (String other : List.of("clerk", "committee", "office", "vicechair", "inspector1")) {
            refused(403, other, task, walk.filled(task, Map.of()));
            refusals.expect(403, other, () -> post("/api/v1/tasks/" + task.id() + "/claim"));
            refusals.expect(
                    403,
                    other,
                    () -> client.body(
                            put("/api/v1/tasks/" + task.id() + "/draft"), Map.of("fields", Map.of("reason", "x"))));
        }
    }

    @Test
    void aTaskOfAnotherUnitIsMissing() {
        var task = walk.to("signForProblem");
        refused(404, "health", task, walk.filled(task, Map.of()));
        refused(404, "court", task, walk.filled(task, Map.of()));
        refused(404, "organ", task, walk.filled(task, Map.of()));
        refused(403, "clerk", task, walk.filled(task, Map.of()));
        String problem = task.problem().orElseThrow();
        refusals.expect(
                404,
                "health",
                () -> client.body(post("/api/v1/problems/" + problem + "/tasks/signForProblem/completion"), Map.of()));
        refusals.expect(
                404,
                "water",
                () -> client.body(post("/api/v1/problems/" + problem + "/tasks/noSuchTask/completion"), Map.of()));
    }

    @Test
    void aTaskThatIsTaken() {
        var task = walk.to("formGroup");
        client.write("committee", "/tasks/" + task.id() + "/claim", Map.of());
        assertThat(refused(409, "clerk", task, walk.filled(task, Map.of()))
                        .get("detail")
                        .asString())
                .contains("主任委员");
        refusals.expect(409, "clerk", () -> post("/api/v1/tasks/" + task.id() + "/claim"));
        refusals.expect(409, "clerk", () -> post("/api/v1/tasks/" + task.id() + "/unclaim"));
        client.write("committee", "/tasks/" + task.id() + "/unclaim", Map.of());
        walk.complete(task, Map.of());
    }

    @Test
    void aTaskThatIsDone() {
        var task = walk.to("formGroup");
        var fields = walk.filled(task, Map.of());
        walk.submit(task, fields);
        assertThat(refused(409, "committee", task, fields).get("detail").asString())
                .contains("经办", "2026-03-10 10:30");
        refused(409, "clerk", task, fields);
        refusals.expect(409, "clerk", () -> client.body(put("/api/v1/tasks/" + task.id() + "/draft"), Map.of()));
        refusals.expect(409, "clerk", () -> post("/api/v1/tasks/" + task.id() + "/claim"));
    }

    @Test
    void aTaskTheProcessNoLongerNeeds() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var task = walk.until(matter, "formGroup");
        client.write(
                "council",
                "/matters/" + matter + "/actions/withdraw",
                Map.of("fields", Map.of("meeting", MEETING, "reason", "与另一议题重复")));
        refused(409, "clerk", task, Map.of());
        refusals.expect(
                409,
                "council",
                () -> client.body(
                        post("/api/v1/matters/" + matter + "/actions/withdraw"),
                        Map.of("fields", Map.of("meeting", MEETING, "reason", "与另一议题重复"))));
    }

    @Test
    void aTaskThatHasChangedSinceItWasRead() {
        var task = walk.to("formGroup");
        refusals.expect(
                412,
                "clerk",
                () -> client.body(
                        post("/api/v1/tasks/" + task.id() + "/completion").header("If-Match", "\"999\""),
                        Map.of("fields", walk.filled(task, Map.of()))));
    }

    @Test
    void aTransferToSomebodyWhoCannotActOrWithoutAReason() {
        var task = walk.to("formGroup");
        for (String to : List.of("water", "no-such-person", "", "nobody", "office")) {
            var refusal = refusals.expect(
                    400,
                    "clerk",
                    () -> client.body(
                            post("/api/v1/tasks/" + task.id() + "/transfer"), Map.of("to", to, "reason", "出差")));
            assertThat(Refusals.fields(refusal)).containsExactly("to");
        }
        for (String reason : List.of("", "出\0差", "\ud83d", "差".repeat(20_001))) {
            var refusal = refusals.expect(
                    400,
                    "clerk",
                    () -> client.body(
                            post("/api/v1/tasks/" + task.id() + "/transfer"),
                            Map.of("to", "committee", "reason", reason)));
            assertThat(Refusals.fields(refusal)).containsExactly("reason");
        }
    }

    @Test
    void aDelegationACopyOrARecallThatCannotBe() {
        var task = walk.to("formGroup");
        for (String to : List.of("water", "no-such-person", "", "clerk", "office")) {
            var refusal = refusals.expect(
                    400,
                    "clerk",
                    () -> client.body(
                            post("/api/v1/tasks/" + task.id() + "/delegation"), Map.of("to", to, "note", "请草拟")));
            assertThat(Refusals.fields(refusal)).containsExactly("to");
        }
        for (Object persons : List.of(
                List.of(), List.of("organ"), List.of("clerk"), List.of("nobody-there"), List.of("office", "office"))) {
            var refusal = refusals.expect(
                    400,
                    "clerk",
                    () -> client.body(post("/api/v1/tasks/" + task.id() + "/copies"), Map.of("persons", persons)));
            assertThat(Refusals.fields(refusal)).containsExactly("persons");
        }
        refusals.expect(
                409,
                "clerk",
                () -> client.body(post("/api/v1/tasks/" + task.id() + "/recall"), Map.of("reason", "有误")));
        refusals.expect(
                409,
                "clerk",
                () -> client.body(post("/api/v1/tasks/" + task.id() + "/delegation/return"), Map.of("opinion", "已草拟")));
        refusals.expect(
                404,
                "water",
                () -> client.body(post("/api/v1/tasks/" + task.id() + "/recall"), Map.of("reason", "有误")));
    }

    @Test
    void aReportWithoutEvidence() {
        var task = walk.to("reportRectification");
        var fields = walk.filled(task, Map.of());
        fields.remove("evidence");
        assertThat(Refusals.fields(refused(400, "water", task, fields))).containsExactly("evidence");
        fields.put("evidence", List.of());
        assertThat(Refusals.fields(refused(400, "water", task, fields))).containsExactly("evidence");
    }

    @Test
    void evidenceThatWasHandedInBefore() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var task = walk.until(matter, "reportRectification");
        String file = client.document("water");
        client.write(
                "water",
                "/problems/" + task.problem().orElseThrow() + "/actions/progress",
                Map.of("fields", Map.of("progress", "已开工", "evidence", List.of(file))));
        var fields = walk.filled(task, Map.of("evidence", List.of(file)));
        assertThat(Refusals.fields(refused(400, "water", task, fields))).containsExactly("evidence");
    }

    @Test
    void aVerifierWhoDrafted() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var draft = walk.until(matter, "draftOpinion");
        walk.complete(new Walk.Task("drafter", draft.id(), draft.activity(), draft.problem()), Map.of());
        var task = walk.until(matter, "verifyRectification");
        refused(409, "drafter", task, walk.filled(task, Map.of()));
        assertThat(client.read("drafter", "/tasks?matter={matter}", matter).get("items"))
                .noneMatch(it -> it.get("activity").asString().equals("verifyRectification"));
    }

    @Test
    void oneVerifierInThePlaceOfTwo() {
        var task = walk.to("verifyRectification");
        walk.complete(new Walk.Task("inspector1", task.id(), task.activity(), task.problem()), Map.of());
        refused(409, "inspector1", task, walk.filled(task, Map.of()));
        refusals.expect(409, "inspector2", () -> post("/api/v1/tasks/" + task.id() + "/claim"));
    }

    @Test
    void aPlanBeyondTheLimit() {
        var task = walk.to("planRectification");
        var refusal = refused(409, "water", task, walk.filled(task, Map.of("plannedOn", "2031-01-01")));
        assertThat(refusal.get("reasons")).hasSize(1);
    }

    @Test
    void anActionThatIsNotOffered() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var task = walk.until(matter, "signForProblem");
        String problem = task.problem().orElseThrow();
        var body = Map.of("fields", Map.of("text", "请按期签收"));
        for (String path : List.of(
                "/problems/" + problem + "/actions/noSuchAction",
                "/problems/" + problem + "/actions/urge",
                "/problems/" + problem + "/actions/withdraw",
                "/matters/" + matter + "/actions/withdraw")) {
            refusals.expect(404, "water", () -> client.body(post("/api/v1" + path), body));
            refusals.expect(404, "water", () -> get("/api/v1" + path));
        }
        refusals.expect(404, "clerk", () -> get("/api/v1/problems/" + problem + "/actions/progress"));
        var refusal = refusals.expect(
                400,
                "clerk",
                () -> client.body(post("/api/v1/problems/" + problem + "/actions/urge"), Map.of("fields", Map.of())));
        assertThat(Refusals.fields(refusal)).containsExactly("text");
    }
}
