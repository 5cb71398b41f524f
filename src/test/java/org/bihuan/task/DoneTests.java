package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.List;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A task that is done is done: who comes later hears who did it and when. */
@ParameterizedClass
@EnumSource
class DoneTests {

    private final Story story;

    DoneTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void whoAndWhen() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("signForProblem", id);
        story.as("water2").complete("signForProblem", id);
        story.letPass(Period.ofDays(1));
        long entries = story.verified().entries();

        Reason reason = refusal(() -> story.as("water").complete("signForProblem", id));
        assertThat(reason)
                .isEqualTo(Reason.of(
                        "task.done", story.item("signForProblem", id).number(), "某water2", "2026-03-02 09:00:00"));
        assertThat(refusal(() -> story.as("water2").complete("signForProblem", id))
                        .code())
                .isEqualTo("task.done");
        assertThat(refusal(() -> story.as("water").claim("signForProblem", id)).code())
                .isEqualTo("task.done");
        assertThat(story.verified().entries()).isEqualTo(entries);
        assertThat(story.as("water2").done()).containsExactly("signForProblem");
        assertThat(story.as("water").done()).isEmpty();
    }
}
