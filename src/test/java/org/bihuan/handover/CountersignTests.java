package org.bihuan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.bihuan.task.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Countersigners are asked 加签, answer each for itself, or are asked no more 减签. */
@ParameterizedClass
@EnumSource
class CountersignTests {

    private final Story story;

    CountersignTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void itEndsWhenAllHaveAnswered() {
        String id = planning();
        ask("water", Map.of("units", List.of("health"), "persons", List.of("water2")));
        assertThat(story.as("health").sees(id))
                .as("it has to know what it is about")
                .isTrue();
        assertThat(story.as("education").sees(id)).isFalse();
        assertThat(story.as("health").waiting("giveOpinion").due()).isNotNull();
        story.as("water").complete("planRectification", id);
        assertThat(story.status(1)).as("nobody is held up").isEqualTo("planReview");

        story.as("health").answer("giveOpinion", Map.of("opinion", "同意。"));
        assertThat(story.passed("rectification", "opinionsGiven")).isZero();
        story.as("water2").answer("giveOpinion", Map.of("opinion", "建议增加水质检测。"));
        assertThat(story.passed("rectification", "opinionsGiven")).isEqualTo(1);
        assertThat(story.as("water")
                        .use(Timeline.class)
                        .ofProblem(story.as("water").actor(), id, null, 50))
                .extracting(it -> it.fields().get("opinion"))
                .contains("同意。", "建议增加水质检测。");
    }

    @Test
    void oneMoreAndOneLess() {
        String id = planning();
        ask("water", Map.of("units", List.of("health")));
        ask("organ", Map.of("units", List.of("education")));
        story.as("water").perform("removeCountersigner", story.problem(1), Map.of("unit", "health"));
        assertThat(story.as("health").work()).isEmpty();
        assertThat(story.as("health").sees(id)).isFalse();
        assertThat(story.as("education").work()).containsExactly("giveOpinion");
        assertThat(story.passed("countersign", "opinionNotNeeded")).isEqualTo(1);
        ask("water", Map.of("units", List.of("health")));
        assertThat(story.as("health").work()).containsExactly("giveOpinion");
    }

    @Test
    void whatIsRefused() {
        planning();
        assertThat(refusal(() -> ask("water", Map.of())).code()).isEqualTo("countersign.nobody");
        assertThat(refusal(() -> ask("water", Map.of("units", List.of("water"))))
                        .code())
                .isEqualTo("countersign.oneself");
        assertThat(refusal(() -> ask("water", Map.of("persons", List.of("clerk"))))
                        .code())
                .as("never over the wall")
                .isEqualTo("countersign.otherSide");
        ask("water", Map.of("units", List.of("health")));
        assertThat(refusal(() -> ask("organ", Map.of("units", List.of("health")))))
                .isEqualTo(Reason.of("countersign.twice", "试验health"));
        story.as("health").answer("giveOpinion", Map.of());
        assertThat(refusal(() -> remove(Map.of("unit", "health"))))
                .isEqualTo(Reason.of("countersign.answered", "试验health"));
        assertThat(refusal(() -> remove(Map.of("unit", "education"))))
                .isEqualTo(Reason.of("countersign.notAsked", "试验education"));
        assertThat(refusal(() -> remove(Map.of())).code()).isEqualTo("countersign.oneOf");
    }

    @Test
    void onlyWhileItIsBeingRectified() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("signForProblem", id);
        assertThat(story.as("water").actions(story.problem(1))).doesNotContain("countersign");
        assertThat(story.as("clerk").actions(story.problem(1))).doesNotContain("countersign");
    }

    private void ask(String login, Map<String, Object> whom) {
        story.as(login).perform("countersign", story.problem(1), whom);
    }

    private void remove(Map<String, Object> whom) {
        story.as("water").perform("removeCountersigner", story.problem(1), whom);
    }

    private String planning() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        return id;
    }
}
