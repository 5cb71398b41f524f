package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The problems end before the report does, or the report before the problems. */
@ParameterizedClass
@EnumSource
class LastProblemFirstTests {

    private final Story story;

    LastProblemFirstTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void theProblemsEndFirst() {
        story.followUp(List.of(problem("甲", "water", "ordinary"), problem("乙", "health", "ordinary")));
        story.walkToEnd(story.numbered(1));
        assertThat(story.passed("followUp", "lastClosed")).isZero();
        story.walkToEnd(story.numbered(2));
        assertThat(story.passed("followUp", "lastClosed")).isEqualTo(1);
        assertThat(story.waiting()).containsExactly("draftHandlingReport");
        assertThat(story.stage()).isEqualTo("followUp");
        story.walkTo("archiveMatter");
        assertThat(story.passed("supervision", "toArchiving")).isEqualTo(1);
    }

    @Test
    void theReportEndsFirst() {
        story.followUp(List.of(problem("甲", "water", "ordinary")));
        for (String activity : List.of(
                "draftHandlingReport",
                "commentHandlingReport",
                "fileHandlingReport",
                "decideHearing",
                "notifyDeputies",
                "publishResults")) {
            story.walkTo(activity);
            story.as(Map.of(
                                    "draftHandlingReport",
                                    "organ",
                                    "commentHandlingReport",
                                    "clerk",
                                    "fileHandlingReport",
                                    "organ",
                                    "decideHearing",
                                    "council")
                            .getOrDefault(activity, "office"))
                    .complete(activity);
        }
        assertThat(story.waiting()).containsExactly("receiveProblem 1");
        assertThat(story.matter().state()).isEqualTo("open");
        story.walkToEnd(story.numbered(1));
        assertThat(story.waiting()).containsExactly("archiveMatter");
        assertThat(story.passed("supervision", "toArchiving")).isEqualTo(1);
    }
}
