package org.bihuan.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two verifiers do not find the same: the strictest finding holds, whoever comes first. */
@ParameterizedClass
@EnumSource
class VerifiersDisagreeTests {

    private final Story story;

    VerifiersDisagreeTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theSecondIsStricter() {
        String id = verifying();
        story.as("inspector1").complete("verifyRectification", id);
        story.as("inspector2")
                .complete("verifyRectification", id, Map.of("outcome", "unqualified", "newDue", "2026-07-31"));
        goesBack();
    }

    @Test
    void theFirstIsStricter() {
        String id = verifying();
        story.as("inspector2")
                .complete("verifyRectification", id, Map.of("outcome", "unqualified", "newDue", "2026-07-31"));
        story.as("inspector1").complete("verifyRectification", id);
        goesBack();
    }

    private void goesBack() {
        assertThat(story.status(1)).isEqualTo("rectifying");
        assertThat(story.waiting()).contains("reportRectification 1");
        assertThat(story.problem(1).verifications()).isZero();
        assertThat(story.problem(1).due()).isEqualTo("2026-07-31");
        assertThat(story.passed("signoff", "qualified")).isZero();
        assertThat(story.passed("signoff", "unqualified")).isEqualTo(1);
    }

    private String verifying() {
        String id = story.followUp(List.of(problem("水质", "water", "ordinary"))).numbered(1);
        story.walkTo("verifyRectification", id);
        return id;
    }
}
