package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

/** The council withdraws one problem. */
@ParameterizedClass
@EnumSource
class ProblemWithdrawnTests {

    private final Story story;

    ProblemWithdrawnTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theOthersGoOn() {
        story.followUp(List.of(problem("甲", "water", "ordinary"), problem("乙", "health", "ordinary")));
        String id = story.numbered(1);
        story.walkTo("planRectification", id);
        assertThat(story.as("council").actions(story.problem(1))).contains("withdraw");
        assertThat(story.as("vicechair").actions(story.problem(1))).containsExactly("urge");
        assertThatThrownBy(() -> story.as("clerk").perform("withdraw", story.problem(1), Map.of()))
                .isInstanceOf(Missing.class);

        story.as("council").perform("withdraw", story.problem(1), Map.of("reason", "情况已经变化。"));

        assertThat(story.status(1)).isEqualTo("withdrawn");
        assertThat(story.matter().openProblems()).isEqualTo(1);
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
        assertThat(story.as("water").work()).isEmpty();
        assertThat(refusal(() -> story.as("water").complete("planRectification", id))
                        .code())
                .isEqualTo("task.dropped");
        assertThat(refusal(() -> story.as("council").perform("withdraw", story.problem(1), Map.of()))
                        .code())
                .isEqualTo("action.over");
        assertThat(story.status(2)).isEqualTo("issued");
        assertThat(story.decisions()).contains("withdraw withdrawn council");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.count("closed")).isEqualTo(1);
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }

    @Test
    void theLastOneWithdrawnLetsTheMatterGoOn() {
        story.followUp(List.of(problem("甲", "water", "ordinary")));
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        assertThat(story.passed("followUp", "lastClosed")).isEqualTo(1);
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    @Test
    void evenWhileItIsDecided() {
        story.followUp(List.of(problem("甲", "water", "key")));
        story.walkTo("decideByCouncil", story.numbered(1));
        story.as("council").perform("withdraw", story.problem(1), Map.of());
        assertThat(story.status(1)).isEqualTo("withdrawn");
        assertThat(story.problem(1).closedOn()).isNull();
    }
}
