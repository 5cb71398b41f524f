package org.bihuan.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What each reader of a problem reads of it: inside the congress, the organ, the unit in charge, one that assists, one asked for
 * its opinion, invited raters, and the public once it is published. By API and in the ledger's file alike.
 */
@PermissionTest
class LevelsTests {

    private static final String LEAD = "牵头单位的话";
    private static final String OPINION = "卫健局的会签意见";
    private static final String FINDINGS = "现场仍有渗漏";

    private static boolean ready;
    private static String problem;
    private static String evidence;
    private static String material;

    @Autowired
    Client client;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    private static final Map<String, Object> KNOWN = Map.of(
            "leadUnit",
            "water",
            "assistingUnits",
            List.of("education"),
            "problems",
            List.of(Map.of("title", "一处水源地", "leadUnit", "water", "assistingUnits", List.of("education"))));

    @BeforeEach
    void worked() {
        if (ready) {
            return;
        }
        String matter = walk.propose("层级");
        walk.until(matter, "planRectification", KNOWN);
        problem = matter + "-1";
        act("water", "countersign", Map.of("units", List.of("health"), "question", "是否可行？"));
        material = client.document("health");
        Walk.Task opinion = walk.until(matter, "giveOpinion", KNOWN);
        walk.complete(opinion, Map.of("opinion", OPINION, "material", List.of(material)));
        Walk.Task report = walk.until(matter, "reportRectification", KNOWN);
        evidence = client.document("water");
        var reported = new HashMap<>(KNOWN);
        reported.put("result", LEAD);
        reported.put("evidence", List.of(evidence));
        walk.complete(report, reported);
        act(
                "clerk",
                "inviteRating",
                Map.of("deputies", List.of("deputy"), "codes", 2, "until", "2026-03-31", "question", "整改是否到位？"));
        Walk.Task verify = walk.until(matter, "verifyRectification", KNOWN);
        walk.complete(verify, Map.of("method", "unannounced", "findings", FINDINGS));
        ready = true;
    }

    private void act(String login, String action, Map<String, Object> fields) {
        client.write(login, "/problems/" + problem + "/actions/" + action, Map.of("fields", fields));
    }

    private String timeline(String login) {
        return client.read(login, "/problems/{id}/timeline?limit=200", problem).toString();
    }

    private int status(String login, String path) {
        return client.send(login, get("/api/v1" + path)).getStatus();
    }

    @Test
    void thoseWhoTakePartReadHowItIsWorkedOn() {
        for (String login : List.of("clerk", "inspector1", "office", "auditor", "organ", "water")) {
            assertThat(timeline(login)).as(login).contains(LEAD, OPINION);
        }
        assertThat(timeline("clerk")).contains("inviteRating", FINDINGS);
        assertThat(timeline("organ")).doesNotContain("inviteRating");
        assertThat(timeline("water")).doesNotContain("inviteRating");
    }

    @Test
    void whoAssistsReadsNeitherEvidenceNorOpinionsOfOthers() {
        assertThat(timeline("education")).doesNotContain(LEAD, OPINION);
        assertThat(status("education", "/documents/" + evidence)).isEqualTo(404);
        assertThat(status("education", "/documents/" + material)).isEqualTo(404);
        assertThat(client.read("education", "/problems/{id}/documents", problem).get("items"))
                .isEmpty();
        assertThat(status("education", "/problems/" + problem + "/diagram")).isEqualTo(200);
        assertThat(status("education", "/problems/" + problem + "/verification"))
                .isEqualTo(403);
    }

    @Test
    void whoIsAskedReadsHisOwnOpinionAlone() {
        assertThat(timeline("health")).contains(OPINION).doesNotContain(LEAD);
        assertThat(status("health", "/documents/" + material)).isEqualTo(200);
        assertThat(status("health", "/documents/" + evidence)).isEqualTo(404);
        outside("health");
    }

    @Test
    void anInvitedRaterReadsProblemAndMeasuresAndNoRecord() {
        assertThat(client.read("deputy", "/problems/{id}/timeline", problem).get("items"))
                .isEmpty();
        assertThat(client.read("deputy", "/problems/{id}/documents", problem).get("items"))
                .isEmpty();
        JsonNode seen = client.read("deputy", "/problems/{id}", problem);
        assertThat(seen.get("title").asString()).isEqualTo("一处水源地");
        assertThat(seen.get("measures").isNull()).isFalse();
        assertThat(status("deputy", "/documents/" + evidence)).isEqualTo(404);
        outside("deputy");
        assertThat(status("court", "/problems/" + problem)).isEqualTo(404);
    }

    /** Whoever only sees the problem is not told how it is worked on, and told why where he asks for it. */
    private void outside(String login) {
        JsonNode seen = client.read(login, "/problems/{id}", problem);
        for (String name :
                List.of("responsible", "selfRating", "percent", "evidence", "returns", "urges", "escalation")) {
            assertThat(seen.get(name).isNull()).as(login + " " + name).isTrue();
        }
        assertThat(seen.get("extensions")).isEmpty();
        assertThat(seen.get("evidenceList")).isEmpty();
        var diagram = client.send(login, get("/api/v1/problems/" + problem + "/diagram"));
        assertThat(diagram.getStatus()).isEqualTo(403);
        assertThat(client.tree(diagram).get("detail").asString()).contains("只有人大内部、承办机关和责任单位");
        assertThat(status(login, "/problems/" + problem + "/verification")).isEqualTo(403);
        assertThat(client.read(login, "/commitments").get("items")).isEmpty();
        assertThat(client.read(login, "/problems?tag=extended").get("items")).isEmpty();
        JsonNode row = client.read(login, "/problems?limit=200")
                .get("items")
                .valueStream()
                .filter(it -> it.get("id").asString().equals(problem))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("urges").isNull()).isTrue();
        assertThat(row.get("tags")).isEmpty();
    }

    @Test
    void theExportTellsNobodyMoreThanTheApi() {
        String responsible = client.read("clerk", "/problems/{id}", problem)
                .get("responsible")
                .asString();
        assertThat(responsible).isNotBlank();
        assertThat(csv("clerk")).contains(problem, responsible);
        assertThat(csv("water")).contains(problem, responsible);
        for (String login : List.of("health", "deputy", "education")) {
            assertThat(csv(login)).as(login).contains(problem).doesNotContain(responsible);
        }
        assertThat(csv("court")).doesNotContain(problem);
    }

    private String csv(String login) {
        var answer = client.send(login, get("/api/v1/problems.csv"));
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .filter(it -> it.contains(problem))
                .findFirst()
                .orElse("");
    }

    @Test
    void namesMethodsAndUnannouncedVisitsStayInsideTheCongress() {
        JsonNode inside =
                client.read("clerk", "/problems/{id}/verification", problem).get("records");
        assertThat(inside.get(0).get("method").asString()).isEqualTo("unannounced");
        assertThat(inside.get(0).get("person").asString()).isNotBlank();
        for (String login : List.of("organ", "water")) {
            assertThat(client.read(login, "/problems/{id}/verification", problem)
                            .get("records"))
                    .as("while it runs")
                    .isEmpty();
        }
        jdbc.sql("update problem set status = 'decision' where id = ?")
                .param(problem)
                .update();
        try {
            for (String login : List.of("organ", "water")) {
                JsonNode record = client.read(login, "/problems/{id}/verification", problem)
                        .get("records")
                        .get(0);
                assertThat(record.get("findings").asString()).isEqualTo(FINDINGS);
                assertThat(record.get("outcome").asString()).isNotBlank();
                for (String name : List.of("person", "method", "verifiedOn", "recommendation")) {
                    assertThat(record.get(name).isNull()).as(name).isTrue();
                }
            }
        } finally {
            jdbc.sql("update problem set status = 'verifying' where id = ?")
                    .param(problem)
                    .update();
        }
    }

    @Test
    void thePublicReadsWhatPublicationReleased() {
        String matter = walk.propose("已经公布");
        walk.until(matter, "archiveMatter", KNOWN);
        List<String> read = client.read("member", "/matters/{id}/timeline?limit=200", matter)
                .get("items")
                .valueStream()
                .map(it -> it.get("activity").asString())
                .toList();
        assertThat(read).contains("publishResults").isSubsetOf("publishResults", "notifyDeputies");
        List<String> ofProblem = client.read("deputy", "/problems/{id}/timeline?limit=200", matter + "-1")
                .get("items")
                .valueStream()
                .map(it -> it.get("activity").asString())
                .toList();
        assertThat(ofProblem).isSubsetOf("publishNotice", "concludeNotice");
        assertThat(client.read("member", "/problems/{id}", matter + "-1")
                        .get("status")
                        .asString())
                .isEqualTo("closed");
        assertThat(client.read("member", "/statistics").get("urges").asLong()).isZero();
    }
}
