package org.bihuan.signoff;

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

/** Whoever decides sends a verified problem back to be done again. */
@ParameterizedClass
@EnumSource
class DecisionRedoTests {

    private final Story story;

    DecisionRedoTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void everyAuthorityMay() {
        story.followUp(List.of(
                problem("甲", "water", "ordinary"), problem("乙", "health", "key"), problem("丙", "water", "listed")));
        redo(1, "vicechair", "decideByViceChair");
        redo(2, "council", "decideByCouncil");
        redo(3, "council", "proposeVote");
        assertThat(story.matter().openProblems()).isEqualTo(3);
        story.walkToEnd();
        assertThat(story.count("closed")).isEqualTo(3);
        assertThat(story.matter().state()).isEqualTo("closed");
    }

    private void redo(int n, String login, String activity) {
        String id = story.numbered(n);
        story.walkTo(activity, id);
        assertThat(errors(() -> story.as(login).complete(activity, id, Map.of("outcome", "redo", "reason", ""))))
                .containsExactly("reason form.required");
        story.as(login).complete(activity, id, Map.of("outcome", "redo"));
        assertThat(story.status(n)).isEqualTo("rectifying");
        assertThat(story.problem(n).reworks()).isEqualTo(1);
        assertThat(story.problem(n).verifications()).isZero();
        assertThat(story.decisions()).anyMatch(it -> it.startsWith(activity + " redo"));
    }
}
