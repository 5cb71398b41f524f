package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Missing;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody takes a task for himself, puts it back, or hands it to a colleague. */
@ParameterizedClass
@EnumSource
class ClaimTests {

    private final Story story;

    ClaimTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void takenByAnother() {
        String id = signing();
        story.as("water").claim("signForProblem", id);
        assertThat(refusal(() -> story.as("water2").complete("signForProblem", id)))
                .isEqualTo(Reason.of(
                        "task.claimed", story.item("signForProblem", id).number(), "某water", taken(id)));
        assertThat(refusal(() -> story.as("water2").claim("signForProblem", id)).code())
                .isEqualTo("task.claimed");
        assertThat(refusal(() -> story.as("water2").unclaim("signForProblem", id))
                        .code())
                .isEqualTo("task.claimed");

        story.as("water").unclaim("signForProblem", id);
        story.as("water2").complete("signForProblem", id);
        assertThat(story.status(1)).isEqualTo("accepted");
    }

    @Test
    void handedToAColleague() {
        String id = signing();
        assertThat(errors(() -> story.as("water").transfer("signForProblem", id, "health")))
                .containsExactly("to task.transfer");
        assertThat(errors(() -> story.as("water").transfer("signForProblem", id, "nobody")))
                .containsExactly("to task.transfer");
        assertThat(errors(() -> story.as("water").transfer("signForProblem", id, "water")))
                .containsExactly("to task.toOneself");
        story.as("water").transfer("signForProblem", id, "water2");
        assertThat(refusal(() -> story.as("water").complete("signForProblem", id)))
                .isEqualTo(Reason.of(
                        "task.claimed", story.item("signForProblem", id).number(), "某water2", taken(id)));
        story.as("water2").complete("signForProblem", id);
        assertThat(story.status(1)).isEqualTo("accepted");
        assertThat(story.verified().entries())
                .as("the transfer is in the journal and in the timeline")
                .isEqualTo(story.records());
    }

    @Test
    void notForEverybody() {
        String id = signing();
        assertThatThrownBy(() -> story.as("health").claim("signForProblem", id)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> story.as("health").complete("signForProblem", id))
                .isInstanceOf(Missing.class);
        assertThat(forbidden(() -> story.as("clerk").complete("signForProblem", id))
                        .code())
                .isEqualTo("task.notYours");
        assertThat(forbidden(() -> story.as("auditor").claim("signForProblem", id))
                        .code())
                .isEqualTo("task.notYours");
    }

    private String signing() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("signForProblem", id);
        return id;
    }

    private String taken(String id) {
        var at = story.item("signForProblem", id).claimedAt();
        assertThat(at).isNotNull();
        return MayAct.time(at);
    }
}
