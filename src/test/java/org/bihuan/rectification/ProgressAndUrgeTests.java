package org.bihuan.rectification;

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

/** Between the steps the unit reports progress and the committee urges; the flow stays where it is. */
@ParameterizedClass
@EnumSource
class ProgressAndUrgeTests {

    private final Story story;

    ProgressAndUrgeTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void countedAndKept() {
        String id = story.followUp(
                        List.of(Map.of("title", "水质", "leadUnit", "water", "assistingUnits", List.of("health"))))
                .numbered(1);
        story.walkTo("reportRectification", id);
        assertThat(story.as("water").actions(story.problem(1))).contains("progress");
        assertThat(story.as("health").actions(story.problem(1))).containsExactly("progress");
        assertThat(story.as("education").actions(story.problem(1))).isEmpty();
        assertThat(story.as("clerk").actions(story.problem(1))).contains("urge");
        assertThat(story.as("office").actions(story.problem(1))).containsExactly("urge", "escalate");
        assertThat(story.as("vicechair").actions(story.problem(1))).contains("urge");
        assertThat(story.as("council").actions(story.problem(1))).contains("urge");
        assertThat(story.as("auditor").actions(story.problem(1))).isEmpty();

        story.as("water").perform("progress", story.problem(1), Map.of("percent", 40));
        story.as("health")
                .perform(
                        "progress",
                        story.problem(1),
                        Map.of("evidence", List.of(story.as("health").upload())));
        story.as("clerk").perform("urge", story.problem(1), Map.of());
        story.as("office").perform("urge", story.problem(1), Map.of());
        assertThat(errors(() -> story.as("water").perform("progress", story.problem(1), Map.of("percent", 101))))
                .containsExactly("percent form.max");

        assertThat(story.problem(1).percent()).isEqualTo(40);
        assertThat(story.problem(1).evidence()).isEqualTo(1);
        assertThat(story.problem(1).urges()).isEqualTo(2);
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.waiting()).contains("reportRectification 1");
        assertThat(story.passed("rectification", "progress")).isEqualTo(2);
        assertThat(story.passed("rectification", "urge")).isEqualTo(2);
        story.walkToEnd(id);
        assertThat(refusal(() -> story.as("clerk").perform("urge", story.problem(1), Map.of()))
                        .code())
                .isEqualTo("action.over");
        assertThat(story.problem(1).urges()).as("a refused act leaves nothing").isEqualTo(2);
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }
}
