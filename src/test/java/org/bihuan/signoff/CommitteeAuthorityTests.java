package org.bihuan.signoff;

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

/** Where the rule book leaves ordinary problems to the committee, it decides; but nobody decides what he verified. */
@ParameterizedClass
@EnumSource
class CommitteeAuthorityTests {

    private final Story story;

    CommitteeAuthorityTests(TestDatabase database) {
        story = new Story(database);
        story.under("committee");
    }

    @Test
    void theCommitteeDecides() {
        String id = deciding();
        assertThat(story.waiting()).contains("decideByCommittee 1");
        assertThat(story.problem(1).authority()).isEqualTo("committee");
        story.as("committee").complete("decideByCommittee", id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.decisions()).contains("decideByCommittee closed committee");
    }

    @Test
    void notWhoVerified() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("verifyRectification", id);
        // He drafted nothing of this problem: the clerk did.
        story.as("clerkinspector").complete("verifyRectification", id);
        story.as("inspector1").complete("verifyRectification", id);
        assertThat(refusal(() -> story.as("clerkinspector").complete("decideByCommittee", id, Map.of()))
                        .code())
                .isEqualTo("task.excluded");
    }

    private String deciding() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("decideByCommittee", id);
        return id;
    }
}
