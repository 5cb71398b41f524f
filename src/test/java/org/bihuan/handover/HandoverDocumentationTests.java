package org.bihuan.handover;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;
import org.junit.jupiter.api.Test;

class HandoverDocumentationTests extends StageDocumentation {

    @Override
    protected String process() {
        return "handover";
    }

    @Test
    void tasks() {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        task(
                matter,
                "receiveProblem",
                of("receivedOn", "Day of receipt; the list’s limits become dates", "2026-03-10"));
        task(
                matter,
                "assignProblem",
                of("leadUnit", "Lead unit 牵头单位; without it the one on the list leads", "water"),
                of("assistingUnits", "Units that assist 配合单位", List.of("education")),
                of("note", "What the organ asks of them", "请于 5 日内签收"));
        task(
                matter,
                "signForProblem",
                of(
                        "outcome",
                        "`accepted`; `acceptedWithProposal` of one more unit to assist; `returned` to the organ, within the limit",
                        "returned"),
                optional("contact", "Whom to call"),
                of("reason", "Why it is returned", "属卫健部门职责"),
                of("proposedUnit", "Unit that should have it, or assist", "health"));
        task(
                matter,
                "decideReturn",
                of("outcome", "`reassigned` to another unit, or `refused`", "reassigned"),
                of("leadUnit", "The other unit", "health"),
                optional("reason", "Why it is refused"));
        task(
                matter,
                "consentToReturn",
                of("outcome", "`consented`, or `objected`: the first unit keeps it", "consented"),
                optional("reason", "Why the committee objects"));
        var again = walk.until(matter, "signForProblem");
        walk.submit(again, Map.of("outcome", "returned", "reason", "属水务部门职责", "proposedUnit", "water"));
        task(
                matter,
                "settleDispute",
                of("leadUnit", "Unit that leads from now on", "water"),
                of("reason", "Why", "供水管理属水务部门职责"));
        task(matter, "signDefinitely", of("contact", "Whom to call", "办公室 0000-1234567"));
        nothingIsLeftOut();
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of("leadUnit", "water", "problems", List.of(Walk.problem("部分水源地未划定保护区", "water")));
    }
}
