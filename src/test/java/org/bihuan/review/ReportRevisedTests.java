package org.bihuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The committee suggests changes to the organ’s draft of its report. */
@ParameterizedClass
@EnumSource
class ReportRevisedTests {

    private final Story story;

    ReportRevisedTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theOrganDraftsAgain() {
        story.begin().walkTo("commentReport");
        assertThat(errors(() ->
                        story.as("committee").complete("commentReport", Map.of("outcome", "revise", "comment", " "))))
                .containsExactly("comment form.required");

        story.as("committee").complete("commentReport", Map.of("outcome", "revise", "comment", "补充数据。"));

        assertThat(story.as("organ").work()).containsExactly("draftReport");
        assertThat(story.as("committee").work()).isEmpty();
        story.as("organ").complete("draftReport");
        story.as("committee").complete("commentReport");
        assertThat(story.as("organ").work()).containsExactly("submitReport");
        assertThat(story.passed("review", "draftReport")).isEqualTo(2);
    }

    @Test
    void aSessionWithoutQuorumIsNotHeld() {
        story.begin().walkTo("holdSession");
        assertThat(refusal(() -> story.as("office").complete("holdSession", Map.of("entitled", 21, "present", 10))))
                .isEqualTo(Reason.of("session.noQuorum", 10L, 21L));
        assertThat(refusal(() -> story.as("office").complete("holdSession", Map.of("entitled", 21, "present", 22))))
                .isEqualTo(Reason.of("session.morePresent", 22L, 21L));
        assertThat(story.waiting()).containsExactly("holdSession");
        story.as("office").complete("holdSession", Map.of("entitled", 21, "present", 11));
        assertThat(story.stage()).isEqualTo("opinion");
    }
}
