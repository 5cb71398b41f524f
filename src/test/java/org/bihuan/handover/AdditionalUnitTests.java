package org.bihuan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The lead unit signs and proposes one more unit to assist. */
@ParameterizedClass
@EnumSource
class AdditionalUnitTests {

    private final Story story;
    private final Problems problems;

    AdditionalUnitTests(TestDatabase database) {
        story = new Story(database);
        problems = database.get(Problems.class);
    }

    @Test
    void theOrganAsksIt() {
        String id = proposed();
        assertThat(story.status(1)).as("the lead unit is bound").isEqualTo("accepted");
        assertThat(story.as("water").work()).containsExactly("planRectification");
        assertThat(story.as("health").sees(id)).isFalse();
        story.as("organ").answer("decideAdditionalUnit", Map.of());
        assertThat(problems.assisting(id)).containsExactly("health");
        story.as("health").answer("confirmAssistance", Map.of());
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
    }

    @Test
    void theOrganDeclines() {
        String id = proposed();
        story.as("organ").answer("decideAdditionalUnit", Map.of("outcome", "declined"));
        assertThat(problems.assisting(id)).isEmpty();
        assertThat(story.as("health").work()).isEmpty();
        assertThat(story.as("health").sees(id)).isFalse();
    }

    @Test
    void neitherItselfNorOneThatAssists() {
        String id = signing(List.of("education"));
        for (var wrong : Map.of("water", "problem.proposesItself", "education", "handover.assistsAlready")
                .entrySet()) {
            assertThat(refusal(() -> story.as("water")
                                    .complete(
                                            "signForProblem",
                                            id,
                                            Map.of("outcome", "acceptedWithProposal", "proposedUnit", wrong.getKey())))
                            .code())
                    .isEqualTo(wrong.getValue());
        }
    }

    private String proposed() {
        String id = signing(List.of());
        story.as("water")
                .complete("signForProblem", id, Map.of("outcome", "acceptedWithProposal", "proposedUnit", "health"));
        return id;
    }

    private String signing(List<String> assisting) {
        String id = story.followUp(List.of(Map.of("title", "水质", "leadUnit", "water", "assistingUnits", assisting)))
                .numbered(1);
        story.as("organ").complete("receiveProblem", id);
        story.as("organ").complete("assignProblem", id, Map.of("leadUnit", "water"));
        return id;
    }
}
