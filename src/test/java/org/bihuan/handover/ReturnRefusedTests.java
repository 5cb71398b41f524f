package org.bihuan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The organ does not agree to a return, or the committee objects: the unit goes on. */
@ParameterizedClass
@EnumSource
class ReturnRefusedTests {

    private final Story story;

    ReturnRefusedTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theOrganRefuses() {
        String id = returned();
        assertThat(errors(() ->
                        story.as("organ").complete("decideReturn", id, Map.of("outcome", "refused", "reason", ""))))
                .containsExactly("reason form.required");
        story.as("organ").complete("decideReturn", id, Map.of("outcome", "refused"));
        goesOn(id);
        assertThat(story.passed("handover", "consentToReturn")).isZero();
    }

    @Test
    void theCommitteeObjects() {
        String id = returned();
        story.as("organ").complete("decideReturn", id, Map.of("outcome", "reassigned", "leadUnit", "health"));
        assertThat(errors(() -> story.as("committee")
                        .complete("consentToReturn", id, Map.of("outcome", "objected", "reason", ""))))
                .containsExactly("reason form.required");
        story.as("committee").complete("consentToReturn", id, Map.of("outcome", "objected"));
        goesOn(id);
        assertThat(story.as("health").sees(id)).isFalse();
    }

    private void goesOn(String id) {
        assertThat(story.status(1)).isEqualTo("accepted");
        assertThat(story.problem(1).leadUnit()).isEqualTo("water");
        assertThat(story.as("water").work()).containsExactly("planRectification");
        assertThat(story.due("planRectification", id))
                .as("a month after it counts as signed for")
                .isEqualTo(story.today().plusMonths(1));
        assertThat(story.problem(1).returns()).isEqualTo(1);
    }

    private String returned() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("signForProblem", id);
        story.as("water")
                .complete(
                        "signForProblem",
                        id,
                        Map.of("outcome", "returned", "reason", "不属职责。", "proposedUnit", "health"));
        return id;
    }
}
