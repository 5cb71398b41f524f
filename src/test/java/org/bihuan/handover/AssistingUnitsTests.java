package org.bihuan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.Problems;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each assisting unit is asked for itself, with a limit of its own, and holds nobody up. */
@ParameterizedClass
@EnumSource
class AssistingUnitsTests {

    private final Story story;
    private final Problems problems;

    AssistingUnitsTests(TestDatabase database) {
        story = new Story(database);
        problems = database.get(Problems.class);
    }

    @Test
    void eachIsAskedForItselfAndTheLeadUnitGoesOn() {
        String id = assigned();
        assertThat(story.as("health").work()).containsExactly("confirmAssistance");
        assertThat(story.as("education").work()).containsExactly("confirmAssistance");
        assertThat(story.as("health").waiting("confirmAssistance").unit()).isEqualTo("health");
        assertThat(story.as("education").waiting("confirmAssistance").unit()).isEqualTo("education");
        assertThat(story.as("health").waiting("confirmAssistance").due())
                .as("5 working days after assignment, as long as the lead unit has")
                .isEqualTo(story.due("signForProblem", id));

        story.as("health").answer("confirmAssistance", Map.of());
        assertThat(story.as("education").work()).containsExactly("confirmAssistance");
        story.as("water").complete("signForProblem", id);
        story.as("water").complete("planRectification", id);
        assertThat(story.status(1)).isEqualTo("planReview");
        story.as("education").answer("confirmAssistance", Map.of());
        assertThat(problems.assisting(id)).containsExactly("education", "health");
        assertThat(story.passed("rectification", "assistanceSettled")).isEqualTo(1);
    }

    @Test
    void released() {
        String id = asksToBeReleased();
        assertThat(errors(() -> story.as("organ").answer("decideAssistance", Map.of("outcome", "kept", "reason", ""))))
                .containsExactly("reason form.required");
        story.as("organ").answer("decideAssistance", Map.of("outcome", "released"));
        assertThat(problems.assisting(id)).containsExactly("education");
        assertThat(story.as("health").sees(id)).isFalse();
        assertThat(story.as("education").sees(id)).isTrue();
    }

    @Test
    void kept() {
        String id = asksToBeReleased();
        story.as("organ").answer("decideAssistance", Map.of("outcome", "kept"));
        assertThat(problems.assisting(id)).containsExactly("education", "health");
        assertThat(story.as("health").work()).isEmpty();
    }

    @Test
    void anotherIsAskedInItsPlace() {
        String id = asksToBeReleased();
        for (var wrong : Map.of("water", "handover.leads", "education", "handover.assistsAlready")
                .entrySet()) {
            assertThat(refusal(() -> story.as("organ")
                                    .answer("decideAssistance", Map.of("outcome", "replaced", "unit", wrong.getKey())))
                            .code())
                    .isEqualTo(wrong.getValue());
        }
        story.as("organ").answer("decideAssistance", Map.of("outcome", "replaced", "unit", "village"));
        assertThat(problems.assisting(id)).containsExactly("education", "village");
        assertThat(story.as("organ").waiting("confirmAssistance").unit())
                .as("nobody works at the village: its organ answers")
                .isEqualTo("village");
        story.as("organ").answer("confirmAssistance", Map.of());
        assertThat(story.as("health").sees(id)).isFalse();
    }

    @Test
    void tooLate() {
        String id = assigned();
        String due = story.as("health").waiting("confirmAssistance").due().toString();
        story.letPass(Period.ofDays(30));
        assertThat(refusal(() -> story.as("health").answer("confirmAssistance", Map.of("outcome", "returned"))))
                .isEqualTo(Reason.of("handover.returnTooLate", due));
        story.as("health").answer("confirmAssistance", Map.of());
        assertThat(problems.assisting(id)).contains("health");
    }

    @Test
    void whoeverComesToLeadIsAskedNoMore() {
        String id = assigned();
        story.as("water").complete("signForProblem", id, Map.of("outcome", "returned", "proposedUnit", "health"));
        story.as("organ").complete("decideReturn", id, Map.of("leadUnit", "health"));
        story.as("committee").complete("consentToReturn", id);
        assertThat(story.as("health").work()).containsExactly("signForProblem");
        assertThat(problems.assisting(id)).containsExactly("education");
        assertThat(story.as("education").work()).containsExactly("confirmAssistance");
    }

    @Test
    void nothingWaitsOnceTheProblemIsSignedOff() {
        String id = assigned();
        story.walkTo("decideByViceChair", id);
        for (int i = 0; i < 2 && story.as("health").work().contains("confirmAssistance"); i++) {
            story.as("health").answer("confirmAssistance", Map.of("outcome", "returned"));
        }
        story.as("vicechair").complete("decideByViceChair", id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.waiting()).noneMatch(it -> it.endsWith(" 1"));
    }

    private String asksToBeReleased() {
        String id = assigned();
        assertThat(errors(() ->
                        story.as("health").answer("confirmAssistance", Map.of("outcome", "returned", "reason", ""))))
                .containsExactly("reason form.required");
        story.as("health").answer("confirmAssistance", Map.of("outcome", "returned"));
        assertThat(story.as("organ").waiting("decideAssistance").unit()).isEqualTo("health");
        return id;
    }

    private String assigned() {
        String id = story.followUp(List.of(
                        Map.of("title", "水质", "leadUnit", "water", "assistingUnits", List.of("health", "education"))))
                .numbered(1);
        story.as("organ").complete("receiveProblem", id);
        assertThat(story.as("health").work()).isEmpty();
        story.as("organ").complete("assignProblem", id, Map.of("leadUnit", "water"));
        return id;
    }
}
