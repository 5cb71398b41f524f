package org.bihuan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody wants a problem: a return in time, one too late, and a second one, which goes to the vice-chairperson. */
@ParameterizedClass
@EnumSource
class DisputeTests {

    private final Story story;

    DisputeTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theSecondReturnIsSettledByTheViceChairperson() {
        String id = returnedTwice();
        assertThat(story.problem(1).returns()).isEqualTo(2);
        assertThat(story.status(1)).isEqualTo("returnRequested");
        assertThat(story.waiting()).contains("settleDispute 1").doesNotContain("decideReturn 1");
        assertThat(errors(() -> story.as("vicechair").complete("settleDispute", id, Map.of("reason", ""))))
                .containsExactly("reason form.required");
        story.as("vicechair").complete("settleDispute", id, Map.of("leadUnit", "education", "reason", "属教育部门职责。"));
        assertThat(story.problem(1).leadUnit()).isEqualTo("education");
        assertThat(story.decisions()).contains("settleDispute assigned viceChair");
        assertThat(story.as("health").sees(id)).isFalse();

        assertThat(story.as("education").work()).containsExactly("signDefinitely");
        assertThat(errors(() -> story.as("education").complete("signDefinitely", id, Map.of("outcome", "returned"))))
                .as("there is nothing to return any more")
                .containsExactly("outcome form.unknown");
        story.as("education").complete("signDefinitely", id);
        assertThat(story.status(1)).isEqualTo("accepted");
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    @Test
    void lateIsTooLate() {
        String id = signing();
        String due = story.due("signForProblem", id).toString();
        story.letPass(Period.between(story.today(), story.due("signForProblem", id)));
        story.letPass(Period.ofDays(1));
        assertThat(refusal(() -> story.as("water")
                        .complete("signForProblem", id, Map.of("outcome", "returned", "proposedUnit", "health"))))
                .isEqualTo(Reason.of("handover.returnTooLate", due));
        story.as("water").complete("signForProblem", id);
        assertThat(story.status(1)).isEqualTo("accepted");
    }

    @Test
    void onTheLastDayItIsInTime() {
        String id = signing();
        story.letPass(Period.between(story.today(), story.due("signForProblem", id)));
        story.as("water").complete("signForProblem", id, Map.of("outcome", "returned", "proposedUnit", "health"));
        assertThat(story.status(1)).isEqualTo("returnRequested");
    }

    @Test
    void aUnitNeverForwardsByItself() {
        String id = signing();
        assertThat(errors(() -> story.as("water").transfer("signForProblem", id, "health")))
                .containsExactly("to task.transfer");
        assertThat(story.as("water").actions(story.problem(1))).noneMatch(it -> it.contains("ssign"));
        assertThat(story.problem(1).leadUnit()).isEqualTo("water");
    }

    private String returnedTwice() {
        String id = signing();
        story.as("water").complete("signForProblem", id, Map.of("outcome", "returned", "proposedUnit", "health"));
        story.as("organ").complete("decideReturn", id, Map.of("leadUnit", "health"));
        story.as("committee").complete("consentToReturn", id);
        story.as("health").complete("signForProblem", id, Map.of("outcome", "returned", "proposedUnit", "water"));
        return id;
    }

    private String signing() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("signForProblem", id);
        return id;
    }
}
