package org.bihuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The council withdraws a matter, before its list is issued or after. */
@ParameterizedClass
@EnumSource
class MatterWithdrawnTests {

    private final Story story;

    MatterWithdrawnTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void beforeTheListIsIssuedItsDraftGoes() {
        story.begin().walkTo("draftOpinion");
        story.as("clerk").complete("draftOpinion", Map.of("problems", List.of(problem("甲", "water", "ordinary"))));
        assertThat(story.count("draft")).isEqualTo(1);
        assertThat(story.as("council").actions(null)).containsExactly("withdraw");
        assertThat(story.as("office").actions(null)).isEmpty();

        story.as("council").perform("withdraw", null, Map.of());

        assertThat(story.matter().state()).isEqualTo("withdrawn");
        assertThat(story.matter().endedOn()).isEqualTo(story.today());
        assertThat(story.count("draft")).isZero();
        assertThat(story.waiting()).isEmpty();
        assertThat(story.as("vicechair").work()).isEmpty();
        assertThat(refusal(() -> story.as("vicechair").complete("reviewOpinion")))
                .satisfies(it -> assertThat(it.code()).isEqualTo("task.dropped"));
        nothingMoreIsDone();
    }

    @Test
    void afterwardsTheRunningProblemsAreWithdrawn() {
        story.followUp(List.of(
                problem("甲", "water", "ordinary"), problem("乙", "health", "ordinary"), problem("丙", "water", "key")));
        story.walkToEnd(story.numbered(1));
        story.walkTo("verifyRectification", story.numbered(2));

        story.as("council").perform("withdraw", null, Map.of());

        assertThat(story.status(1)).as("what was signed off stays").isEqualTo("closed");
        assertThat(story.status(2)).isEqualTo("withdrawn");
        assertThat(story.status(3)).isEqualTo("withdrawn");
        assertThat(story.matter().state()).isEqualTo("withdrawn");
        assertThat(story.matter().openProblems()).isZero();
        assertThat(story.waiting()).isEmpty();
        assertThat(refusal(() -> story.as("inspector1").complete("verifyRectification", story.numbered(2)))
                        .code())
                .isEqualTo("task.dropped");
        assertThat(refusal(() -> story.as("clerk").perform("urge", story.problem(3), Map.of()))
                        .code())
                .isEqualTo("action.over");
        nothingMoreIsDone();
    }

    @Test
    void evenBeforeItsProblemsAreStarted() {
        story.begin().walkTo("draftOpinion");
        story.as("clerk").complete("draftOpinion", Map.of("problems", List.of(problem("甲", "water", "ordinary"))));
        story.walkTo("draftHandlingReport");
        story.as("council").perform("withdraw", null, Map.of());
        assertThat(story.status(1)).isEqualTo("withdrawn");
        story.runJobs();
        assertThat(story.waiting()).isEmpty();
        assertThat(story.problem(1).model()).isNull();
        nothingMoreIsDone();
    }

    @Test
    void evenAfterEverythingIsDoneButTheArchive() {
        story.followUp(List.of(problem("甲", "water", "ordinary"))).walkToEnd(story.numbered(1));
        story.walkTo("archiveMatter");
        story.as("council").perform("withdraw", null, Map.of());
        assertThat(story.status(1)).isEqualTo("closed");
        nothingMoreIsDone();
    }

    private void nothingMoreIsDone() {
        assertThat(story.matter().state()).isEqualTo("withdrawn");
        assertThat(refusal(() -> story.as("council").perform("withdraw", null, Map.of()))
                        .code())
                .isEqualTo("action.over");
        assertThat(story.decisions())
                .filteredOn(it -> it.startsWith("withdraw"))
                .hasSize(1);
        assertThat(story.verified().ok()).isTrue();
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }
}
