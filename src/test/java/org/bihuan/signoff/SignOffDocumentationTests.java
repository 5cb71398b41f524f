package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.api.Input.of;
import static org.bihuan.api.Input.optional;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.api.Input;
import org.bihuan.api.StageDocumentation;
import org.bihuan.engine.ProcessModel;
import org.bihuan.engine.ProcessModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignOffDocumentationTests extends StageDocumentation {

    /** What every authority decides. */
    private static final Input[] DECISION = {
        of(
                "outcome",
                "`closed`; `partly`: a part is signed off and the rest becomes a problem of its own; `longTerm`: it goes on; "
                        + "`redo`: the unit rectifies and reports again",
                "closed"),
        of("degree", "How far it is solved, in the congress’s own classes", "A"),
        optional("commitment", "What the unit promises; needed where the degree is a promise"),
        optional("commitmentDue", "By when it promises that"),
        optional("remainder", "What remains, as the title of the new problem"),
        optional("remainderAmount", "How much of the amount remains; needed where the problem has one"),
        optional("remainderDue", "By when the rest is due"),
        optional("stageGoal", "Goal of the next stage"),
        optional("reviewOn", "Day on which it is looked at again"),
        optional("reason", "Why it has to be done again")
    };

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
                of("signedBy", "Head of the unit, who answers for the statement", "局长"),
                of("document", "Documents", List.of(client.document("water"))),
                optional("documentLack", "Why there are none; then none are required"),
                optional("photo", "Photographs; required for some types of problem"),
                optional("photoLack", "Why there are none"),
                optional("siteRecord", "Records made on the site"),
                optional("siteRecordLack", "Why there are none"),
                optional("data", "Data"),
                optional("dataLack", "Why there are none"));
        task(
                ordinary,
                "verifyRectification",
                of("method", "On site, by sample, unannounced, or by questionnaire", "onSite"),
                of("verifiedOn", "Day of the verification", "2026-03-10"),
                of("findings", "What was found", "4 处水源地标志牌均已设立"),
                optional("rating", "How deputies or the public rate the result; where the rule book asks for it"),
                optional("raters", "How many people rated"),
                of("evidence", "Photographs and notes", List.of(client.document("inspector1"))),
                optional(
                        "lackDecision",
                        "Whether what the unit cannot supply may be left out; needed where there is any"),
                of("outcome", "`qualified`, or `unqualified`: the unit rectifies again by a new date", "qualified"),
                of("recommendation", "What the verifier recommends to whoever decides", "signOff"),
                optional("reason", "What falls short"),
                optional(
                        "newDue",
                        "The new due date, from tomorrow on; the original one is kept beside it, of two the earlier holds"));
        task(ordinary, "decideByViceChair", DECISION);
        grade = "key";
        task(
                walk.propose("农村饮用水安全专项工作监督"),
                "decideByCouncil",
                before(of(
                        "meeting",
                        "Meeting of the chairpersons’ council",
                        Map.of("name", "第三十六次主任会议", "date", "2026-03-10"))));
        grade = "listed";
        task(
                walk.propose("农村饮用水安全专项工作监督"),
                "proposeVote",
                before(of(
                        "meeting",
                        "Meeting of the chairpersons’ council",
                        Map.of("name", "第三十七次主任会议", "date", "2026-03-10"))));
    }

    private static Input[] before(Input... first) {
        return Stream.concat(Stream.of(first), Stream.of(DECISION)).toArray(Input[]::new);
    }

    /** The preset of the small county has no public notice; the chapter names the fields of its two forms. */
    @Test
    void theNoticeHasTheFieldsTheChapterNames() {
        var model = models.latest("signoff").orElseThrow();
        assertThat(model.node("publishNotice").form())
                .extracting(ProcessModel.Field::name)
                .containsExactly("place", "text");
        assertThat(model.node("concludeNotice").form())
                .extracting(ProcessModel.Field::name)
                .containsExactly("objections", "handling", "outcome");
        assertThat(model.node("concludeNotice").form().get(2).options()).containsOnlyKeys("concluded", "upheld");
    }

    /** The preset of the small county never leaves it to the committee; the chapter says its form is the vice-chair's. */
    @Test
    void theCommitteeDecidesWithTheFormOfTheViceChairperson() {
        var model = models.latest("signoff").orElseThrow();
        assertThat(model.node("decideByCommittee").form())
                .isEqualTo(model.node("decideByViceChair").form());
    }
}
