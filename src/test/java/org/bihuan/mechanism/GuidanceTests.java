package org.bihuan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.Story.problem;

import java.util.List;
import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guidance 督导: research, problems, suggestions, rectification, sign-off, without a session of the standing committee. */
class GuidanceTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theLoopCloses(TestDatabase database) {
        Story story = new Story(database)
                .begin("guidance", Map.of("campaign", "城乡环境整治攻坚", "kind", "special"))
                .walkTo("draftOpinion");
        assertThat(story.matter().campaign()).isEqualTo("城乡环境整治攻坚");

        story.as("clerk")
                .complete(
                        "draftOpinion",
                        Map.of(
                                "problems",
                                List.of(problem("垃圾清运不及时", "water", "ordinary"), problem("旱厕未改造", "health", "key"))));
        story.as("council").complete("approveOpinion", Map.of("outcome", "returned", "reason", "补充依据。"));
        story.as("clerk").complete("draftOpinion", story.as("clerk").suggested("draftOpinion"));
        assertThat(story.as("organ").sees()).isFalse();

        story.walkTo("deliverOpinion").as("office").complete("deliverOpinion");
        assertThat(story.as("organ").sees()).isTrue();
        assertThat(story.count("issued")).isEqualTo(2);

        story.runJobs().walkToEnd();
        assertThat(story.count("closed")).isEqualTo(2);
        assertThat(story.matter().state()).isEqualTo("closed");
        assertThat(story.passed("review", "holdSession")).isZero();
        assertThat(story.verified().ok()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void itCanBeWithdrawn(TestDatabase database) {
        Story story = new Story(database)
                .begin("guidance", Map.of("campaign", "年中督导", "kind", "comprehensive"))
                .walkTo("draftOpinion");
        story.as("clerk").complete("draftOpinion", Map.of("problems", List.of(problem("无人管护", "water", "ordinary"))));
        story.walkTo("deliverOpinion").as("office").complete("deliverOpinion");
        story.runJobs().as("council").perform("withdraw", null, Map.of());

        assertThat(story.matter().state()).isEqualTo("withdrawn");
        assertThat(story.count("withdrawn")).isEqualTo(1);
        assertThat(story.waiting()).isEmpty();
    }
}
