package org.bihuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The report on handling is heard by the standing committee, which asks for it again. */
@ParameterizedClass
@EnumSource
class HearingTests {

    private final Story story;

    HearingTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theReportIsMadeAgain() {
        story.followUp(List.of());
        story.as("organ").complete("draftHandlingReport");
        story.as("committee").complete("commentHandlingReport", Map.of("outcome", "revise"));
        assertThat(story.as("organ").work()).containsExactly("draftHandlingReport");
        story.walkTo("decideHearing");
        story.as("council").complete("decideHearing", Map.of("outcome", "heard"));
        assertThat(refusal(() -> story.as("office").complete("holdHearing", Map.of("entitled", 21, "present", 9)))
                        .code())
                .isEqualTo("session.noQuorum");
        assertThat(errors(() -> story.as("office").complete("holdHearing", Map.of("outcome", "redo", "reason", ""))))
                .containsExactly("reason form.required");
        story.as("office").complete("holdHearing", Map.of("outcome", "redo"));
        assertThat(story.waiting()).containsExactly("redoHandlingReport");
        assertThat(story.due("redoHandlingReport"))
                .as("a new limit")
                .isEqualTo(story.today().plusMonths(1));
        story.walkTo("decideHearing");
        story.as("council").complete("decideHearing", Map.of("outcome", "heard"));
        story.as("office").complete("holdHearing");
        assertThat(story.waiting()).containsExactly("notifyDeputies");
        assertThat(story.passed("report", "holdHearing")).isEqualTo(2);
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }
}
