package org.bihuan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.forbidden;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.Participant;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.document.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One prepares, another completes 委派. */
@ParameterizedClass
@EnumSource
class DelegationTests {

    private final Story story;

    DelegationTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void preparedGivenBackAndCompletedByItsOwner() {
        String id = planning();
        delegate("water", "water2");
        assertThat(story.as("water2").work()).contains("planRectification");
        assertThat(refusal(() -> story.as("water").complete("planRectification", id))
                        .code())
                .isEqualTo("task.delegated");
        assertThat(refusal(() -> story.as("water2").complete("planRectification", id))
                        .code())
                .isEqualTo("task.claimed");
        story.as("water2").draft("planRectification", id, Map.of("goal", "年底前全部达标"));
        var two = story.as("water2");
        String file = two.upload();
        two.use(Delegating.class)
                .giveBack(two.actor(), item(id), "已起草。", Map.of("measures", "改造管网", "files", List.of(file)));
        assertThat(two.use(Documents.class).loose(story.as("water").actor(), file))
                .as("goes with what was prepared")
                .isPresent();

        assertThat(story.as("water").drafted("planRectification", id))
                .containsEntry("goal", "年底前全部达标")
                .containsEntry("measures", "改造管网");
        assertThat(two.use(Delegating.class).opinion(item(id))).contains("已起草。");
        story.as("water").complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("planReview");
        assertThat(operations(id)).containsExactly("opinion", "delegation");
        assertThat(story.verified().ok()).isTrue();
    }

    @Test
    void takenBack() {
        String id = planning();
        delegate("water", "water2");
        var owner = story.as("water");
        assertThat(forbidden(() -> story.as("water2")
                                .use(Delegating.class)
                                .takeBack(story.as("water2").actor(), item(id)))
                        .code())
                .isEqualTo("task.notDelegator");
        owner.use(Delegating.class).takeBack(owner.actor(), item(id));
        assertThat(refusal(() -> owner.use(Delegating.class).takeBack(owner.actor(), item(id)))
                        .code())
                .isEqualTo("task.delegation.recalled");
        owner.complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("planReview");
    }

    /** Sight comes with a delegation and goes with it; only the owner was asked, in person. */
    @Test
    void whoeverNoLongerPreparesDoesNotLookOn() {
        planning();
        story.as("water")
                .perform(
                        "countersign",
                        story.problem(1),
                        Map.of("persons", List.of(story.as("water2").actor().person())));
        WorkItem asked = story.as("water2").waiting("giveOpinion");
        var owner = story.as("water2");
        assertThat(seen("water", asked)).isEmpty();
        delegate("water2", "water", "giveOpinion");
        assertThat(seen("water", asked)).isPresent();
        owner.use(Delegating.class).takeBack(owner.actor(), asked.id());
        assertThat(seen("water", asked)).as("taken back").isEmpty();

        delegate("water2", "water", "giveOpinion");
        var delegate = story.as("water");
        delegate.use(Delegating.class).giveBack(delegate.actor(), asked.id(), "同意。", Map.of());
        assertThat(seen("water", asked)).as("given back").isEmpty();

        delegate("water2", "water", "giveOpinion");
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        assertThat(seen("water", asked)).as("no longer asked for").isEmpty();
        assertThat(seen("water2", asked)).isPresent();
    }

    private Optional<WorkItem> seen(String login, WorkItem item) {
        return story.as(login).use(WorkItems.class).visible(story.as(login).actor(), item.id());
    }

    @Test
    void onlyToAColleague() {
        planning();
        assertThat(errors(() -> delegate("water", "water"))).containsExactly("to task.toOneself");
        assertThat(errors(() -> delegate("water", "health"))).containsExactly("to task.delegate");
        assertThat(errors(() -> delegate("water", "clerk"))).containsExactly("to task.delegate");
        assertThat(errors(() -> delegate("water", "nobody"))).containsExactly("to task.delegate");
        delegate("water", "water2");
        assertThat(refusal(() -> delegate("water", "water2")).code()).isEqualTo("task.delegated");
    }

    /** The head of a committee may have a verifier prepare what only clerk and head can complete. */
    @Test
    void thePostIsNotNeededToPrepare() {
        String id = planning();
        story.as("water").complete("planRectification", id);
        delegate("committee", "inspector1", "reviewPlan");
        assertThat(story.as("inspector1").work()).contains("reviewPlan");
        assertThat(forbidden(() -> story.as("inspector1").complete("reviewPlan", id))
                        .code())
                .isEqualTo("task.notYours");
        var head = story.as("committee");
        head.use(Delegating.class)
                .takeBack(head.actor(), story.item("reviewPlan", id).id());
        assertThat(errors(() -> head.transfer("reviewPlan", id, "inspector1")))
                .as("handing on gives nobody a post")
                .containsExactly("to task.transfer");
    }

    /** Preparing is acting: whoever prepared the report does not verify it. */
    @Test
    void whoPreparedMayNotVerify() {
        String id = planning();
        story.walkTo("reportRectification", id);
        var owner = story.as("water");
        WorkItem report = story.item("reportRectification", id);
        owner.use(Delegating.class).delegate(owner.actor(), report.id(), "waterinspector", "起草整改报告。");
        var delegate = story.as("waterinspector");
        delegate.use(Delegating.class).giveBack(delegate.actor(), report.id(), "已起草。", Map.of());
        owner.complete("reportRectification", id);
        story.walkTo("verifyRectification", id);
        story.onceHandlerNowVerifier(() -> {
            assertThat(story.as("waterinspector").work()).doesNotContain("verifyRectification");
            assertThat(refusal(() -> story.as("waterinspector").complete("verifyRectification", id))
                            .code())
                    .isEqualTo("task.excluded");
        });
    }

    private void delegate(String from, String to) {
        delegate(from, to, "planRectification");
    }

    private void delegate(String from, String to, String activity) {
        Participant owner = story.as(from);
        owner.use(Delegating.class)
                .delegate(owner.actor(), story.item(activity, story.numbered(1)).id(), to, "请起草。");
    }

    private long item(String id) {
        return story.item("planRectification", id).id();
    }

    private List<String> operations(String id) {
        return story.as("water").use(Timeline.class).ofProblem(story.as("water").actor(), id, null, 50).stream()
                .map(Timeline.Item::operation)
                .filter(it -> it != null)
                .toList();
    }

    private String planning() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        return id;
    }
}
