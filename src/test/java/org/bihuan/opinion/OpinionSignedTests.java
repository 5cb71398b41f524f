package org.bihuan.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the rule book says so, the opinion is passed on one by one and the chairperson signs it; no meeting decides. */
@ParameterizedClass
@EnumSource
class OpinionSignedTests {

    private final Story story;

    OpinionSignedTests(TestDatabase database) {
        story = new Story(database).under("chain");
    }

    @Test
    void headViceChairpersonAndChairpersonOneAfterTheOther() {
        story.begin().walkTo("draftOpinion");
        story.as("clerk").complete("draftOpinion");
        assertThat(story.as("clerk").work()).isEmpty();
        story.as("committee").complete("endorseOpinion", Map.of("outcome", "returned", "reason", "表述不准。"));
        story.as("clerk").complete("draftOpinion");
        story.as("committee").complete("endorseOpinion");
        story.as("vicechair").complete("reviewOpinion");
        assertThat(story.waiting()).containsExactly("signOpinion");
        story.as("council")
                .complete(
                        "signOpinion",
                        Map.of("outcome", "returned", "reason", "再核一遍。", "signedBy", "某主任", "signedOn", today()));
        story.as("clerk").complete("draftOpinion");
        story.as("committee").complete("endorseOpinion");
        story.as("vicechair").complete("reviewOpinion");
        story.as("council").complete("signOpinion", Map.of("signedBy", "某主任", "signedOn", today()));

        assertThat(story.waiting()).containsExactly("numberOpinion");
        assertThat(story.decisions())
                .containsExactly(
                        "approveTopic approved council", "signOpinion returned chair", "signOpinion approved chair");
        assertThat(story.passed("opinion", "approveOpinion")).isZero();
        story.walkTo("deliverOpinion");
        // Seven days from the signature, as from a council's approval.
        assertThat(story.due("deliverOpinion")).isEqualTo(story.today().plusDays(7));
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void whereAHandOverMeetingIsRequiredNoLetterWillDo() {
        story.begin().walkTo("deliverOpinion");
        assertThat(story.as("office").suggested("deliverOpinion")).containsEntry("method", "meeting");
        assertThatThrownBy(() -> story.as("office").complete("deliverOpinion", Map.of("method", "letter")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("opinion.meetingRequired");
        story.as("office").complete("deliverOpinion", Map.of("method", "meeting"));
    }

    @Test
    void whoGetsACopyIsSuggestedUnlessTheRuleBookNamesNobody() {
        story.begin().walkTo("numberOpinion");
        assertThat(story.as("office").suggested("numberOpinion")).doesNotContainKey("copies");
        story.under("default").begin().walkTo("numberOpinion");
        assertThat(story.as("office").suggested("numberOpinion")).containsEntry("copies", "同级党委");
    }

    private String today() {
        return story.today().toString();
    }
}
