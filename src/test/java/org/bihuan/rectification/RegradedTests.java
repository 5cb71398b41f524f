package org.bihuan.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Refusals.refusal;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.bihuan.refusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The council gives a problem another grade; who signs it off changes with it. */
class RegradedTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theAuthorityGoesByTheNewGrade(TestDatabase database) {
        Story story = new Story(database).followUp(List.of(problem("水源地未划定", "water", "ordinary")));
        String id = story.numbered(1);
        story.walkTo("reportRectification", id);
        assertThat(refusal(() -> story.as("council").perform("regrade", story.problem(1), Map.of("grade", "ordinary"))))
                .isEqualTo(Reason.of("problem.sameGrade", id));

        story.as("council").perform("regrade", story.problem(1), Map.of("grade", "key"));
        assertThat(story.problem(1).grade()).isEqualTo("key");
        assertThat(story.decisions()).contains("regrade key council");
        assertThat(story.waiting()).contains("reportRectification 1");

        story.walkToEnd(id);
        assertThat(story.decisions()).contains("decideByCouncil closed council");
        assertThat(story.status(1)).isEqualTo("closed");
    }
}
