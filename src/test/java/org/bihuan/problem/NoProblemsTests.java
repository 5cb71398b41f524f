package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The list is empty. */
@ParameterizedClass
@EnumSource
class NoProblemsTests {

    private final Story story;

    NoProblemsTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theMatterWaitsForTheReportOnly() {
        story.followUp(List.of());
        assertThat(story.matter().openProblems()).isZero();
        assertThat(story.passed("followUp", "noneOpen")).isEqualTo(1);
        assertThat(story.passed("followUp", "problemsClosed")).isZero();
        assertThat(story.waiting()).containsExactly("draftHandlingReport");
        story.walkToEnd();
        assertThat(story.matter().state()).isEqualTo("closed");
    }
}
