package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.NewProblem;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody verifies what he drafted or handled, nobody counts twice, and nobody decides what he verified. */
@ParameterizedClass
@EnumSource
class SeparationOfDutyTests {

    private final Story story;

    SeparationOfDutyTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void whoDraftedMayNotVerify() {
        story.begin().walkTo("draftOpinion");
        story.as("clerkinspector")
                .complete("draftOpinion", Map.of("problems", List.of(problem("水质", "water", "ordinary"))));
        story.walkTo("draftHandlingReport").runJobs();
        String id = story.numbered(1);
        story.walkTo("verifyRectification", id);
        refuses("clerkinspector", id);
    }

    @Test
    void whoHandledMayNotVerify() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("planRectification", id);
        story.as("waterinspector").complete("planRectification", id);
        story.walkTo("verifyRectification", id);
        story.onceHandlerNowVerifier(() -> refuses("waterinspector", id));
    }

    @Test
    void whoHandledAnotherProblemMay() {
        story.followUp(List.of(problem("甲", "water", "ordinary"), problem("乙", "water", "ordinary")));
        story.walkTo("planRectification", story.numbered(1));
        story.as("waterinspector").complete("planRectification", story.numbered(1));
        story.walkTo("verifyRectification", story.numbered(2));
        story.onceHandlerNowVerifier(
                () -> story.as("waterinspector").complete("verifyRectification", story.numbered(2)));
        story.as("inspector1").complete("verifyRectification", story.numbered(2));
        assertThat(story.status(2)).isEqualTo("decision");
    }

    @Test
    void whoEnteredTheListMayNotVerify() {
        story.beginFromList(List.of(NewProblem.of(problem("水质", "water", "ordinary"))), Map.of(), "clerkinspector")
                .runJobs();
        story.walkTo("verifyRectification", story.numbered(1));
        refuses("clerkinspector", story.numbered(1));
    }

    @Test
    void oneVerifierIsNotTwo() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("verifyRectification", id);
        story.as("inspector1").complete("verifyRectification", id);
        assertThat(refusal(() -> story.as("inspector1").complete("verifyRectification", id))
                        .code())
                .isEqualTo("task.already");
        assertThat(refusal(() -> story.as("inspector2").claim("verifyRectification", id))
                        .code())
                .isEqualTo("task.together");
        assertThat(story.status(1)).isEqualTo("verifying");
        assertThat(story.problem(1).verifications()).isEqualTo(1);
    }

    private void refuses(String login, String id) {
        assertThat(story.as(login).work()).doesNotContain("verifyRectification");
        assertThat(refusal(() -> story.as(login).complete("verifyRectification", id)))
                .isEqualTo(Reason.of("task.excluded", "核查整改"));
        story.as("inspector1").complete("verifyRectification", id);
        story.as("inspector2").complete("verifyRectification", id);
        assertThat(story.status(1)).isEqualTo("decision");
    }
}
