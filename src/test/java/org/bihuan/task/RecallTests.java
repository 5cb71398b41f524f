package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody takes his own completion back 撤回 while nobody has acted after it. */
@ParameterizedClass
@EnumSource
class RecallTests {

    private final Story story;

    RecallTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void itWaitsAgainAndNothingIsForgotten() {
        String id = planned("water");
        WorkItem first = story.item("planRectification", id);
        recall("water", first);
        assertThat(story.status(1)).isEqualTo("accepted");
        assertThat(story.as("water").work()).containsExactly("planRectification");
        assertThat(story.waiting()).doesNotContain("reviewPlan 1");
        assertThat(story.item("reviewPlan", id).state()).isEqualTo("dropped");
        assertThat(story.passed("rectification", "planRectification")).isEqualTo(2);
        assertThat(story.as("water")
                        .use(Timeline.class)
                        .ofProblem(story.as("water").actor(), id, null, 1)
                        .get(0)
                        .operation())
                .isEqualTo("recall");

        story.as("water").complete("planRectification", id, Map.of("goal", "改过的目标"));
        assertThat(story.problem(1).goal()).isEqualTo("改过的目标");
        assertThat(story.waiting()).contains("reviewPlan 1");
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void overAGateway() {
        String id = planned("water");
        story.as("clerk").complete("reviewPlan", id);
        assertThat(story.status(1)).isEqualTo("rectifying");
        recall("clerk", story.item("reviewPlan", id));
        assertThat(story.status(1)).isEqualTo("planReview");
        assertThat(story.as("water").work()).isEmpty();
        assertThat(story.problem(1).reworks()).isZero();
        story.as("clerk").complete("reviewPlan", id, Map.of("outcome", "commented"));
        assertThat(story.as("water").work()).containsExactly("planRectification");
    }

    @Test
    void notOnceSomebodyHasActed() {
        String id = planned("water");
        WorkItem plan = story.item("planRectification", id);
        story.as("clerk").claim("reviewPlan", id);
        assertThat(refusal(() -> recall("water", plan)).code()).isEqualTo("recall.claimed");
        story.as("clerk").unclaim("reviewPlan", id);
        story.as("clerk").draft("reviewPlan", id, Map.of("comment", "还要研究"));
        assertThat(refusal(() -> recall("water", plan)).code()).isEqualTo("recall.acted");
        story.as("clerk").complete("reviewPlan", id);
        assertThat(refusal(() -> recall("water", plan)).code()).isEqualTo("recall.acted");
        assertThat(story.status(1)).isEqualTo("rectifying");
    }

    @Test
    void notByAnother() {
        String id = planned("water");
        WorkItem plan = story.item("planRectification", id);
        assertThat(forbidden(() -> recall("water2", plan)).code()).isEqualTo("recall.notYours");
        assertThat(forbidden(() -> recall("clerk", plan)).code()).isEqualTo("recall.notYours");
        assertThat(errors(() -> story.as("water")
                        .use(Recalling.class)
                        .recall(story.as("water").actor(), plan.id(), " ")))
                .containsExactly("reason form.required");
        assertThat(refusal(() -> recall("water", story.item("signForProblem", id)))
                        .code())
                .as("signing fixes dates")
                .isEqualTo("recall.notAllowed");
        assertThat(refusal(() -> recall("clerk", story.item("reviewPlan", id))).code())
                .isEqualTo("recall.notDone");
    }

    @Test
    void notOnceTheProcessIsElsewhere() {
        String id = planned("water");
        story.walkTo("commentRectification", id);
        story.as("clerk").complete("commentRectification", id);
        assertThat(refusal(() -> recall("clerk", story.item("commentRectification", id)))
                        .code())
                .as("sign-off has begun")
                .isEqualTo("recall.goneOn");
    }

    private void recall(String login, WorkItem item) {
        var person = story.as(login);
        person.use(Recalling.class).recall(person.actor(), item.id(), "填写有误。");
    }

    private String planned(String login) {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as(login).complete("planRectification", id);
        return id;
    }
}
