package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The committee comments on a plan, and the unit plans again. */
@ParameterizedClass
@EnumSource
class PlanCommentedTests {

    private final Story story;

    PlanCommentedTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theUnitPlansAgain() {
        String id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", "2026-06-30")))
                .numbered(1);
        story.walkTo("planRectification", id);
        assertThat(refusal(
                        () -> story.as("water").complete("planRectification", id, Map.of("plannedOn", "2026-07-01"))))
                .isEqualTo(Reason.of("problem.plannedAfterDue", "2026-06-30"));
        story.as("water").complete("planRectification", id, Map.of("plannedOn", "2026-06-30", "goal", "初稿"));
        story.as("committee").complete("reviewPlan", id, Map.of("outcome", "commented"));
        assertThat(story.status(1)).isEqualTo("accepted");
        assertThat(story.as("water").work()).containsExactly("planRectification");
        story.as("water").complete("planRectification", id, Map.of("plannedOn", "2026-05-31", "goal", "修改稿"));
        story.as("committee").complete("reviewPlan", id);

        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.problem(1).goal()).isEqualTo("修改稿");
        assertThat(story.problem(1).plannedOn()).isEqualTo("2026-05-31");
        assertThat(story.problem(1).reworks()).isZero();
    }
}
