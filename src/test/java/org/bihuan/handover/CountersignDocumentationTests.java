package org.bihuan.handover;

import static org.bihuan.api.Input.of;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;

class CountersignDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "countersign";
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        var planning = walk.until(matter, "planRectification", known());
        client.write(
                "water",
                "/problems/" + planning.problem().orElseThrow() + "/actions/countersign",
                Map.of("fields", Map.of("units", List.of("health"), "question", "水质检测安排是否可行？")));
        task(
                matter,
                "giveOpinion",
                of("opinion", "The opinion", "同意,建议增加丰水期检测。"),
                of("material", "Files that belong to it", List.of(client.document("health"))));
        nothingIsLeftOut("releaseCountersigner");
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of("leadUnit", "water", "problems", List.of(Walk.problem("部分水源地未划定保护区", "water")));
    }
}
