package org.bihuan.handover;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.junit.jupiter.api.Test;

class AssistanceDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "assistance";
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "confirmAssistance",
                of("outcome", "`accepted`, or `returned` within the limit, to be released", "returned"),
                optional("contact", "Whom to call"),
                of("reason", "Why", "与本部门职责无关"));
        task(
                matter,
                "decideAssistance",
                of("outcome", "`released`; `kept`; `replaced` by another unit, which is asked next", "replaced"),
                of("unit", "The other unit", "education"),
                optional("reason", "Why it is kept"));
        var signing = walk.until(matter, "signForProblem", known());
        walk.submit(signing, Map.of("outcome", "acceptedWithProposal", "proposedUnit", "health"));
        task(
                matter,
                "decideAdditionalUnit",
                of("outcome", "`added`: the unit is asked; `declined`", "added"),
                optional("reason", "Why it is declined"));
        nothingIsLeftOut("leadsNow");
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of(
                "leadUnit",
                "water",
                "problems",
                List.of(Map.of("title", "部分水源地未划定保护区", "leadUnit", "water", "assistingUnits", List.of("health"))));
    }
}
