package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import org.bihuan.api.Input;
import org.bihuan.api.StageDocumentation;
import org.bihuan.engine.ProcessModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignOffDocumentationTests extends StageDocumentation {

    private static final Input OUTCOME =
            of("outcome", "`closed`, or `redo`: the unit rectifies and reports again", "closed");
    private static final Input REASON = optional("reason", "Why it has to be done again");

    @Autowired
    ProcessModels models;

    private String grade = "ordinary";

    @Override
    protected String process() {
        return "signoff";
    }

    @Override
    protected Map<String, Object> known() {
        return Map.of("problems", List.of(Map.of("title", "部分水源地未划定保护区", "leadUnit", "water", "grade", grade)));
    }

    @Test
    void tasks() {
        String ordinary = walk.propose("农村饮用水安全专项工作监督");
        task(
                ordinary,
                "applyForSignOff",
                of("statement", "Why it can be signed off", "整改措施全部落实,长效机制已建立"),
                of("signedBy", "Head of the unit, who answers for the statement", "局长"));
        task(
                ordinary,
                "verifyRectification",
                of("method", "On site, by sample, unannounced, or by questionnaire", "onSite"),
                of("verifiedOn", "Day of the verification", "2026-03-10"),
                of("findings", "What was found", "4 处水源地标志牌均已设立"),
                of("evidence", "Photographs and notes", List.of(client.document("inspector1"))),
                of("outcome", "`qualified`, or `unqualified`: the unit rectifies again by a new date", "qualified"),
                optional("reason", "What falls short"),
                optional("newDue", "The new due date; the original one is kept beside it"));
        task(ordinary, "decideByViceChair", OUTCOME, REASON);
        grade = "key";
        task(
                walk.propose("农村饮用水安全专项工作监督"),
                "decideByCouncil",
                of(
                        "meeting",
                        "Meeting of the chairpersons’ council",
                        Map.of("name", "第三十六次主任会议", "date", "2026-03-10")),
                OUTCOME,
                REASON);
        grade = "listed";
        task(
                walk.propose("农村饮用水安全专项工作监督"),
                "decideByVote",
                of(
                        "meeting",
                        "Session of the standing committee",
                        Map.of("name", "县人大常委会第三十六次会议", "date", "2026-03-10")),
                of("ballot", "Totals of the vote; more than half of all entitled must agree", ballot()),
                OUTCOME,
                REASON);
    }

    private static Map<String, Object> ballot() {
        var counts = Map.of("agree", 26, "against", 1, "abstain", 2);
        return Map.of("entitled", 31, "present", 29, "issued", 29, "returned", 29, "counts", counts);
    }

    /** The preset of the small county never leaves it to the committee; the chapter says its form is the vice-chair's. */
    @Test
    void theCommitteeDecidesWithTheFormOfTheViceChairperson() {
        var model = models.latest("signoff").orElseThrow();
        assertThat(model.node("decideByCommittee").form())
                .isEqualTo(model.node("decideByViceChair").form());
    }
}
