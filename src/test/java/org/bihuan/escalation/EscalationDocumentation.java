package org.bihuan.escalation;

import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bihuan.api.Input;
import org.bihuan.api.StageDocumentation;
import org.bihuan.api.Walk;

/** What the chapters of the three models have in common: a list of problems, each escalated by another measure. */
abstract class EscalationDocumentation extends StageDocumentation {

    /** Each chapter has numbers of its own: a number of the series is given once. */
    static Input paperNumber(int number) {
        return of(
                "number",
                "Number of the paper; the next one by the congress's pattern is suggested",
                "示人常督〔2026〕" + number + "号");
    }

    static final Input DUE = of("replyDue", "Day the answer is due; by the rule book unless changed", "2026-03-24");
    static final Input FILES = optional("files", "The paper itself");
    static final Input REASON = optional("reason", "Why it is declined");
    static final Map<String, Object> MEETING = Map.of("name", "第三十六次主任会议", "date", "2026-03-10");

    /** A matter with problems handed over to the government. */
    String matter(int problems) {
        String matter = walk.propose("农村饮用水安全专项工作监督");
        walk.until(
                matter,
                "receiveProblem",
                Map.of("problems", Collections.nCopies(problems, Walk.problem("部分水源地未划定保护区", "water"))));
        return matter;
    }

    void escalate(String problem, String tier) {
        client.write(
                "clerk",
                "/problems/" + problem + "/actions/escalate",
                Map.of("fields", Map.of("tier", tier, "reason", "整改进展缓慢")));
    }

    static List<String> movers() {
        return List.of("member", "member2", "member3");
    }
}
