package org.bihuan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.errors;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The unit says a problem is not its own. */
@ParameterizedClass
@EnumSource
class ReturnedProblemTests {

    private final Story story;

    ReturnedProblemTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theOrganAgreesAndTheCommitteeConsents() {
        String id = returned();
        assertThat(story.status(1)).isEqualTo("returnRequested");
        assertThat(story.problem(1).returns()).isEqualTo(1);
        assertThat(story.problem(1).proposedUnit()).isEqualTo("health");
        assertThat(story.problem(1).leadUnit()).isEqualTo("water");
        assertThat(story.as("health").sees(id)).isFalse();

        assertThat(refusal(() -> story.as("organ")
                                .complete("decideReturn", id, Map.of("outcome", "reassigned", "leadUnit", "water")))
                        .code())
                .isEqualTo("problem.proposesItself");
        story.as("organ").complete("decideReturn", id, Map.of("outcome", "reassigned", "leadUnit", "education"));
        assertThat(story.problem(1).leadUnit())
                .as("until the committee consents")
                .isEqualTo("water");
        story.as("committee").complete("consentToReturn", id);

        assertThat(story.problem(1).leadUnit()).isEqualTo("education");
        assertThat(story.status(1)).as("waits to be signed for again").isEqualTo("issued");
        assertThat(story.as("education").work()).containsExactly("signForProblem");
        assertThat(story.as("water").sees(id)).isFalse();
        story.as("education").complete("signForProblem", id);
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(1).leadUnit()).isEqualTo("education");
    }

    @Test
    void itMayComeBackOnceMore() {
        String id = returned();
        story.as("organ").complete("decideReturn", id, Map.of("outcome", "reassigned", "leadUnit", "health"));
        story.as("committee").complete("consentToReturn", id);
        story.as("health")
                .complete(
                        "signForProblem",
                        id,
                        Map.of("outcome", "returned", "reason", "不属职责。", "proposedUnit", "water"));
        assertThat(story.problem(1).returns()).isEqualTo(2);
        assertThat(story.waiting()).contains("settleDispute 1");
    }

    @Test
    void aUnitCannotProposeItself() {
        story.followUp(List.of(problem("水质", "water", "ordinary"))).walkTo("signForProblem", story.numbered(1));
        assertThat(refusal(() -> story.as("water")
                                .complete(
                                        "signForProblem",
                                        story.numbered(1),
                                        Map.of("outcome", "returned", "reason", "不属职责。", "proposedUnit", "water")))
                        .code())
                .isEqualTo("problem.proposesItself");
        assertThat(errors(() -> story.as("water")
                        .complete(
                                "signForProblem",
                                story.numbered(1),
                                Map.of("outcome", "returned", "reason", "不属职责。", "proposedUnit", "supervision"))))
                .containsExactly("proposedUnit form.unit");
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
