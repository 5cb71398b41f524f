package org.bihuan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.List;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A unit without anybody who could act is acted for by its organ’s office. */
@ParameterizedClass
@EnumSource
class UnstaffedUnitTests {

    private final Story story;

    UnstaffedUnitTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theOrganActsForIt() {
        String id =
                story.followUp(List.of(problem("村级水站", "village", "ordinary"))).numbered(1);
        story.walkTo("signForProblem", id);
        assertThat(story.as("organ").work()).contains("signForProblem");
        assertThat(story.as("organ").actions(story.problem(1))).contains("progress");
        story.walkToEnd(id);
        assertThat(story.status(1)).isEqualTo("closed");
        assertThat(story.problem(1).leadUnit()).isEqualTo("village");
    }
}
