package org.bihuan.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A list of 250 problems is started in batches of 200, each problem once. */
@ParameterizedClass
@EnumSource
class LongListTests {

    private final Story story;

    LongListTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void eachProblemOnce() {
        List<Map<String, Object>> problems = IntStream.rangeClosed(1, 250)
                .mapToObj(n -> problem(
                        "问题" + n, List.of("water", "health", "education").get(n % 3), "ordinary"))
                .toList();
        story.begin().walkTo("draftOpinion");
        story.as("clerk").complete("draftOpinion", Map.of("problems", problems));
        story.walkTo("draftHandlingReport");
        assertThat(story.matter().openProblems()).isEqualTo(250);
        assertThat(story.waiting()).as("nothing started by the click").containsExactly("draftHandlingReport");

        story.runJobs();
        assertThat(story.passed("followUp", "startRectifications")).isEqualTo(2);
        assertThat(story.passed("followUp", "moreToStart")).isEqualTo(1);
        assertThat(story.passed("followUp", "countOpenProblems")).isEqualTo(1);
        assertThat(story.waiting())
                .filteredOn(it -> it.startsWith("receiveProblem"))
                .hasSize(250)
                .doesNotHaveDuplicates();
        assertThat(story.passed("rectification", "problemIssued")).isEqualTo(250);
        story.runJobs();
        assertThat(story.passed("rectification", "problemIssued")).isEqualTo(250);
        assertThat(story.as("organ").work()).hasSize(251);

        story.as("council").perform("withdraw", null, Map.of());
        assertThat(story.count("withdrawn")).isEqualTo(250);
        assertThat(story.waiting()).isEmpty();
    }
}
