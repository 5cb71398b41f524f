package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The unit explains that something cannot be done, and the council decides. */
@ParameterizedClass
@EnumSource
class CannotDoTests {

    private static final Map<String, Object> EXPLAINED =
            Map.of("outcome", "cannotDo", "reason", "规划已经调整。", "basis", "上级规划批复。");

    private final Story story;
    private final String id;

    CannotDoTests(TestDatabase database) {
        story = new Story(database);
        id = story.followUp(List.of(problem("甲", "water", "ordinary"))).numbered(1);
        story.walkTo("reportRectification", id);
    }

    @Test
    void acceptedItEndsWithReasonAndDecision() {
        story.as("water").complete("reportRectification", id, EXPLAINED);
        assertThat(story.status(1)).isEqualTo("cannotDoRequested");
        story.as("council").complete("decideCannotDo", id);
        assertThat(story.status(1)).isEqualTo("withdrawn");
        assertThat(story.problem(1).endedAs()).isEqualTo("cannotBeDone");
        assertThat(story.problem(1).endReason()).isEqualTo("规划已经调整。");
        assertThat(story.problem(1).closedOn()).isNull();
        assertThat(story.decisions()).contains("decideCannotDo accepted council");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void refusedItGoesOn() {
        story.as("water").complete("reportRectification", id, EXPLAINED);
        story.as("council").complete("decideCannotDo", id, Map.of("outcome", "refused", "reason", "仍可分步办理。"));
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.problem(1).endReason()).isNull();
        assertThat(story.as("water").work()).containsExactly("reportRectification");
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    @Test
    void notWithoutReasonAndBasis() {
        assertThat(errors(() -> story.as("water")
                        .complete("reportRectification", id, Map.of("outcome", "cannotDo", "reason", "", "basis", ""))))
                .containsExactly("reason form.required", "basis form.required");
    }
}
