package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A half-filled form is kept for its writer alone, and goes when the task is done. */
@ParameterizedClass
@EnumSource
class DraftTests {

    private final Story story;

    DraftTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void keptAndDiscarded() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water").draft("planRectification", id, Map.of("goal", "写到一半", "plannedOn", "不是日期"));
        story.as("water").draft("planRectification", id, Map.of("goal", "写到一半", "nonsense", List.of(1)));
        assertThat(story.as("water").drafted("planRectification", id))
                .containsEntry("goal", "写到一半")
                .doesNotContainKey("plannedOn");
        assertThat(story.as("water2").drafted("planRectification", id)).isEmpty();
        assertThatThrownBy(() -> story.as("health").draft("planRectification", id, Map.of()))
                .isInstanceOf(Missing.class);
        assertThat(story.waiting()).contains("planRectification 1");

        story.as("water").complete("planRectification", id);
        assertThat(story.as("water").drafted("planRectification", id)).isEmpty();
        assertThat(refusal(() -> story.as("water").draft("planRectification", id, Map.of()))
                        .code())
                .isEqualTo("task.over");
    }

    @Test
    void refusedCompletionKeepsIt() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water").draft("planRectification", id, Map.of("goal", "写到一半"));
        assertThat(errors(() -> story.as("water").complete("planRectification", id, Map.of("plannedOn", "2020-01-01"))))
                .containsExactly("plannedOn form.dateMin");
        assertThat(story.as("water").drafted("planRectification", id)).containsEntry("goal", "写到一半");
    }

    @Test
    void aColleaguesDraftGoesToo() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("water2").draft("planRectification", id, Map.of("goal", "另一份"));
        story.as("water").complete("planRectification", id);
        assertThat(story.as("water2").drafted("planRectification", id)).isEmpty();
    }
}
