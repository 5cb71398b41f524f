package org.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole ladder, from the prompt to the investigation; the problem goes on as if nothing stood beside it. */
@ParameterizedClass
@EnumSource
class EscalationLadderTests {

    private final TestDatabase database;
    private final Story story;
    private String id = "";

    EscalationLadderTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    private Escalation ladder() {
        return database.get(Escalations.class)
                .latest(story.as("office").actor(), id)
                .orElseThrow();
    }

    private List<Paper> papers() {
        return database.get(Papers.class).of(ladder().id());
    }

    private void answeredAndRaised(String to) {
        story.as("water").complete("answerEscalation", id, Map.of("repliedBy", "局长", "reply", "正在整改。"));
        story.as("clerk").complete("assessAnswer", id, Map.of("outcome", "raised", "tier", to, "comment", "整改不力。"));
    }

    @Test
    void fromThePromptToTheInvestigation() {
        id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", "2026-03-31")))
                .numbered(1);
        story.walkTo("reportRectification", id);
        story.as("clerk").perform("escalate", story.problem(1), Map.of("tier", "prompt", "reason", "进展缓慢。"));
        assertThat(story.status(1)).as("a tag, not a status").isEqualTo("rectifying");
        assertThat(story.waiting()).contains("reportRectification 1", "issueLetter 1");

        story.as("clerk").complete("issueLetter", id, Map.of("text", "请加快整改。"));
        assertThat(story.due("answerEscalation", id)).isEqualTo(papers().get(0).replyDue());
        assertThat(story.due("assessAnswer", id)).isAfter(story.due("answerEscalation", id));
        answeredAndRaised("letterBlue");
        story.as("clerk").complete("issueLetter", id, Map.of("number", "试人常督〔2026〕1号"));
        assertThat(ladder().tier()).isEqualTo("letterBlue");
        answeredAndRaised("letterRed");
        story.as("vicechair").complete("signLetter", id);
        answeredAndRaised("explanation");
        story.as("vicechair").complete("decideExplanation", id, Map.of("kind", "interview", "addressee", "局长"));
        answeredAndRaised("inquiry");
        story.as("council").complete("decideInquiry", id, Map.of("kind", "review"));
        answeredAndRaised("interpellation");
        story.as("member")
                .complete("moveInterpellation", id, Map.of("movers", List.of("member", "member2", "member3")));
        story.as("council").complete("decideInterpellation", id, Map.of("form", "written"));
        story.as("organ").complete("answerInterpellation", id);
        assertThat(refusal(() -> story.as("member2")
                                .complete("recordSatisfaction", id, Map.of("outcome", "again", "dissatisfied", 1)))
                        .code())
                .isEqualTo("escalation.notHalf");
        assertThat(refusal(() -> story.as("member2").complete("recordSatisfaction", id, Map.of("dissatisfied", 4)))
                        .code())
                .isEqualTo("escalation.moreThanMovers");
        story.as("member2").complete("recordSatisfaction", id, Map.of("outcome", "again", "dissatisfied", 2));
        story.as("council").complete("decideInterpellation", id, Map.of("form", "oral"));
        story.as("organ").complete("answerInterpellation", id);
        story.as("member").complete("recordSatisfaction", id);
        story.as("clerk")
                .complete("reconsider", id, Map.of("outcome", "raised", "tier", "investigation", "comment", "事实不清。"));
        story.as("council").complete("decideInvestigation", id, Map.of("committee", "主任委员一人、委员四人。"));
        assertThat(ladder().open()).isTrue();
        story.as("office").complete("recordInvestigation", id, Map.of("resolution", "关于饮用水安全的决定。"));

        assertThat(papers())
                .extracting(Paper::tier)
                .containsExactly(
                        "prompt",
                        "letterBlue",
                        "letterRed",
                        "explanation",
                        "inquiry",
                        "interpellation",
                        "interpellation",
                        "investigation");
        assertThat(papers()).extracting(Paper::reply).doesNotContainNull();
        assertThat(papers().get(1).number()).isEqualTo("试人常督〔2026〕1号");
        assertThat(papers().get(4).meeting()).isEqualTo("试验会议");
        assertThat(papers()).extracting(Paper::dissatisfied).containsExactly(null, null, null, null, null, 2, 0, null);
        assertThat(papers().get(7).resolution()).isEqualTo("关于饮用水安全的决定。");
        assertThat(ladder().outcome()).isEqualTo("investigated");
        assertThat(story.decisions())
                .containsSubsequence(
                        "signLetter issued viceChair",
                        "decideExplanation issued viceChair",
                        "decideInquiry issued council",
                        "decideInterpellation handedOver council",
                        "decideInvestigation held vote");
        assertThat(story.status(1)).isEqualTo("rectifying");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void aFurtherMeasureWaitsForTheAnswerOrItsDay() {
        id = story.followUp(List.of(Story.problem("水质", "water", "ordinary"))).numbered(1);
        story.as("office").perform("escalate", story.problem(1), Map.of("tier", "letterYellow"));
        story.as("clerk").complete("issueLetter", id);
        var due = papers().get(0).replyDue();
        Map<String, Object> raised = Map.of("outcome", "raised", "tier", "letterRed", "comment", "未答复。");
        assertThat(refusal(() -> story.as("clerk").complete("assessAnswer", id, raised))
                        .code())
                .isEqualTo("escalation.replyPending");
        story.letPass(Period.between(story.today(), due.plusDays(1)));
        assertThat(refusal(() -> story.as("clerk")
                                .complete(
                                        "assessAnswer",
                                        id,
                                        Map.of("outcome", "raised", "tier", "letterBlue", "comment", "未答复。")))
                        .code())
                .isEqualTo("escalation.notHigher");
        story.as("clerk").complete("assessAnswer", id, raised);
        assertThat(story.waiting()).contains("signLetter 1").doesNotContain("answerEscalation 1");
        assertThat(refusal(() -> story.as("water").complete("answerEscalation", id))
                        .code())
                .isEqualTo("task.dropped");
        story.as("vicechair").complete("signLetter", id, Map.of("outcome", "declined", "reason", "先行沟通。"));
        assertThat(ladder().tier()).as("declined leaves it where it was").isEqualTo("letterYellow");
        story.as("clerk").complete("reconsider", id);
        assertThat(ladder().outcome()).isEqualTo("settled");
    }
}
