package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.Refusals.refusal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a plan is noted, approved or neither, and how often progress is asked for, the rule book says. */
@ParameterizedClass
@EnumSource
class PlanReviewTests {

    private final TestDatabase database;
    private final Story story;
    private String id = "";

    PlanReviewTests(TestDatabase database) {
        this.database = database;
        story = new Story(database);
    }

    private void planning(String preset) {
        story.under(preset);
        id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "due", "2026-12-31")))
                .numbered(1);
        story.walkTo("planRectification", id);
    }

    @Test
    void noted() {
        planning("default");
        story.as("water").complete("planRectification", id);
        assertThat(story.as("committee").work()).contains("reviewPlan");
    }

    @Test
    void approvedOrSentBack() {
        planning("tight");
        story.as("water").complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("planReview");
        story.as("committee").complete("approvePlan", id, Map.of("outcome", "commented", "comment", "目标应当可以衡量。"));
        assertThat(story.status(1)).isEqualTo("accepted");
        story.as("water").complete("planRectification", id);
        story.as("committee").complete("approvePlan", id);
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.passed("rectification", "reviewPlan")).isZero();
    }

    @Test
    void neither() {
        planning("township");
        story.as("water").complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.passed("rectification", "notReviewed")).isEqualTo(1);
        assertThat(story.problem(1).progressDue())
                .as("no reports are asked for")
                .isNull();
    }

    @Test
    void beyondTheDueDateOnlyWithAReason() {
        planning("default");
        Map<String, Object> late = Map.of("plannedOn", "2027-01-31");
        assertThat(refusal(() -> story.as("water").complete("planRectification", id, late))
                        .code())
                .isEqualTo("problem.plannedAfterDue");
        story.as("water")
                .complete("planRectification", id, Map.of("plannedOn", "2027-01-31", "laterReason", "冬季不能施工。"));
        assertThat(story.problem(1).plannedOn()).isEqualTo("2027-01-31");
        assertThat(story.problem(1).due()).isEqualTo("2026-12-31");
    }

    @Test
    void progressIsDueMonthByMonthAndEachReportMovesIt() {
        planning("default");
        story.walkTo("reportRectification", id);
        LocalDate planned = story.today();
        assertThat(story.problem(1).progressDue()).isEqualTo(planned.plusMonths(1));
        story.letPass(Period.ofMonths(1));
        assertThat(story.problem(1).tags(story.today())).isEmpty();
        story.letPass(Period.ofDays(1));
        assertThat(story.problem(1).tags(story.today())).containsExactly("progressOverdue");
        story.as("water").perform("progress", story.problem(1), Map.of("percent", 30));
        assertThat(story.problem(1).progressDue()).isEqualTo(story.today().plusMonths(1));
        assertThat(story.problem(1).tags(story.today())).isEmpty();
        story.letPass(Period.ofMonths(3));
        story.walkToEnd(id);
        assertThat(story.problem(1).tags(story.today()))
                .as("none is missed of what has ended")
                .isEmpty();
    }

    @Test
    void orQuarterByQuarter() {
        planning("tight");
        story.walkTo("reportRectification", id);
        assertThat(story.problem(1).progressDue()).isEqualTo(story.today().plusMonths(3));
    }

    @Test
    void suspendedOnlyWhereARuleAllowsIt() {
        planning("default");
        assertThat(story.as("council").actions(story.problem(1)))
                .contains("withdraw")
                .doesNotContain("suspend", "resume");
        assertThatThrownBy(() -> story.as("council").perform("suspend", story.problem(1), Map.of()))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> story.as("council").perform("resume", story.problem(1), Map.of()))
                .isInstanceOf(Missing.class);
    }

    /** Whoever stands still must be able to go on, whatever the rule book says by then. */
    @Test
    void resumedUnderARuleBookThatSuspendsNoMore() {
        planning("township");
        assertThat(story.as("council").actions(story.problem(1)))
                .contains("suspend")
                .doesNotContain("resume");
        story.as("council").perform("suspend", story.problem(1), Map.of());
        story.under("default");
        assertThat(story.as("council").actions(story.problem(1)))
                .contains("resume")
                .doesNotContain("suspend");
        story.as("council").perform("resume", story.problem(1), Map.of());
        assertThat(story.problem(1).suspendedOn()).isNull();
        assertThat(story.as("council").actions(story.problem(1))).doesNotContain("suspend", "resume");
    }

    @Test
    void theDateMovesByTheDaysItStoodStill() {
        planning("township");
        story.walkTo("reportRectification", id);
        story.as("council").perform("suspend", story.problem(1), Map.of());
        assertThat(story.as("council").actions(story.problem(1)))
                .contains("resume")
                .doesNotContain("suspend");
        assertThat(story.problem(1).tags(story.today())).containsExactly("suspended");
        story.letPass(Period.ofDays(20));
        story.as("council").perform("resume", story.problem(1), Map.of());
        assertThat(story.problem(1).due()).isEqualTo("2027-01-20");
        assertThat(story.problem(1).originalDue()).isEqualTo("2026-12-31");
        assertThat(story.due("reportRectification", id)).isEqualTo("2027-01-20");
        assertThat(database.get(Problems.class).get(id).suspendedOn()).isNull();
    }
}
