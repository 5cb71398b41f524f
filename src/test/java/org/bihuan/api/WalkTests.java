package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The promise of the API: a program that knows nothing of the process walks a matter to its end. */
@ApiTest
class WalkTests {

    @Autowired
    Walk walk;

    @Autowired
    Client client;

    @Test
    void aProgramThatKnowsNothingOfTheProcessWalksAMatterToItsEnd() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(matter, "reviewOpinion", Map.of("problems", List.of(Walk.problem("一处水源地未划定保护区", "water"))));
        walk.toEnd(matter);
        var ended = client.read("office", "/matters/" + matter);
        assertThat(ended.get("state").asString()).isEqualTo("closed");
        assertThat(ended.get("problems").get("open").asInt()).isZero();
        var problem = client.read("office", "/problems?matter={matter}", matter)
                .get("items")
                .get(0);
        assertThat(problem.get("status").asString()).isEqualTo("closed");
    }

    @Test
    void andLooksBackOnItAfterwards() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.toEnd(matter);
        Map<String, Object> fields = Map.of(
                "hostCommittee", "supervision",
                "organ", "government",
                "rule", "keyAndShare",
                "ofMatter", matter,
                "recent", true,
                "basis", "年度监督工作计划");
        String lookBack = client.write(
                        "clerk", "/matters", Map.of("process", "lookBack", "title", "饮用水问题回头看", "fields", fields))
                .get("id")
                .asString();

        walk.toEnd(lookBack);

        assertThat(client.read("office", "/matters/" + lookBack).get("state").asString())
                .isEqualTo("closed");
        assertThat(client.read("office", "/problems/" + matter + "-1")
                        .get("lookBacks")
                        .get(0)
                        .get("outcome")
                        .asString())
                .isEqualTo("stands");
    }
}
