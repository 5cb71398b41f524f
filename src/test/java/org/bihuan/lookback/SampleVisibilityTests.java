package org.bihuan.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.mockmvc.RestDocumentationRequestBuilders.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.api.ApiTest;
import org.bihuan.api.Client;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is to be looked back on is the congress's own business, before the checks and after them. */
@ApiTest
class SampleVisibilityTests {

    private static final List<String> INSIDE =
            List.of("clerk", "committee", "drafter", "inspector1", "office", "vicechair", "council", "auditor");
    private static final List<String> OUTSIDE = List.of(
            "finance", "organ", "court", "water", "health", "member", "deputy", "sysadmin", "secadmin", "logadmin");

    @Autowired
    Walk walk;

    @Autowired
    Client client;

    private String lookBack() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.toEnd(matter);
        var fields = new HashMap<String, Object>(
                Map.of("hostCommittee", "supervision", "organ", "government", "rule", "all", "basis", "年度监督工作计划"));
        fields.put("ofMatter", matter);
        fields.put("recent", true);
        return client.write("clerk", "/matters", Map.of("process", "lookBack", "title", "回头看", "fields", fields))
                .get("id")
                .asString();
    }

    private Map<String, Integer> answers(String matter, String about, List<String> logins) {
        return logins.stream()
                .collect(Collectors.toMap(
                        login -> login,
                        login -> client.send(login, get("/api/v1/matters/{id}" + about, matter))
                                .getStatus()));
    }

    /** Another committee does not find it, administrators and whoever holds no post are refused as such, the rest by this status. */
    private static Map<String, Integer> refusals(int others) {
        return OUTSIDE.stream().collect(Collectors.toMap(login -> login, login -> switch (login) {
            case "finance" -> 404;
            case "sysadmin", "secadmin", "logadmin" -> 403;
            case "nobody" -> 401;
            default -> others;
        }));
    }

    @Test
    void onlyTheCongressSeesTheSheet() {
        String matter = lookBack();
        assertThat(answers(matter, "/sample", INSIDE).values()).containsOnly(200);
        assertThat(answers(matter, "/sample", OUTSIDE)).isEqualTo(refusals(403));
        assertThat(answers(matter, "", OUTSIDE)).isEqualTo(refusals(404));
        walk.toEnd(matter);
        assertThat(answers(matter, "/sample", INSIDE).values()).containsOnly(200);
        assertThat(answers(matter, "/sample", OUTSIDE)).isEqualTo(refusals(403));
    }

    @Test
    void theUnitLearnsTheResultWhenTheLookBackIsClosed() {
        String matter = lookBack();
        String problem = client.read("office", "/matters/{id}/sample", matter)
                .get("lines")
                .get(0)
                .get("problem")
                .asString();
        walk.until(matter, "writeLookBackReport");
        assertThat(client.read("water", "/problems/" + problem).get("lookBacks"))
                .isEmpty();
        assertThat(client.read("clerk", "/problems/" + problem).get("lookBacks"))
                .hasSize(1);
        walk.toEnd(matter);
        var told = client.read("water", "/problems/" + problem).get("lookBacks");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("outcome").asString()).isEqualTo("stands");
    }

    @Test
    void closedProblemsOfOthersAreNotFoundAlike() {
        lookBack();
        String question = "/problems/similar?text=一处水源地未划定保护区";
        assertThat(client.read("clerk", question).get("items")).isNotEmpty();
        assertThat(client.read("water", question).get("items")).isNotEmpty();
        for (String login : List.of("finance", "court", "health")) {
            assertThat(client.read(login, question).get("items"))
                    .as(login)
                    .allSatisfy(it -> assertThat(client.send(
                                            login,
                                            get(
                                                    "/api/v1/problems/{id}",
                                                    it.get("id").asString()))
                                    .getStatus())
                            .isEqualTo(200));
        }
        assertThat(client.read("finance", question).get("items")).isEmpty();
    }
}
