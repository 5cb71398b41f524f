package org.bihuan.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.Story;
import org.bihuan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Research goes on as often as it takes, and its report is written again when returned. */
@ParameterizedClass
@EnumSource
class ResearchRepeatedTests {

    private final Story story;

    ResearchRepeatedTests(TestDatabase database) {
        story = new Story(database);
    }

    @Test
    void asOftenAsItTakes() {
        story.begin().walkTo("recordResearch");
        story.as("clerk").complete("recordResearch", Map.of("outcome", "another", "place", "水厂"));
        story.as("clerk").complete("recordResearch", Map.of("outcome", "another", "place", "取水口"));
        story.as("clerk").complete("recordResearch");
        story.as("clerk").complete("hearOpinions", Map.of("outcome", "another"));
        story.as("clerk").complete("hearOpinions");
        story.as("clerk").complete("writeResearchReport");
        story.as("committee").complete("reviewResearchReport", Map.of("outcome", "returned", "reason", "数据不全。"));
        assertThat(story.waiting()).containsExactly("writeResearchReport");
        assertThat(story.stage()).isEqualTo("research");
        story.as("clerk").complete("writeResearchReport");
        story.as("committee").complete("reviewResearchReport");

        assertThat(story.stage()).isEqualTo("review");
        assertThat(story.passed("research", "recordResearch")).isEqualTo(3);
        assertThat(story.passed("research", "hearOpinions")).isEqualTo(2);
        assertThat(story.passed("research", "returned")).isEqualTo(1);
        assertThat(story.passed("research", "approved")).isEqualTo(1);
        assertThat(story.verified().entries()).isEqualTo(story.records());
    }
}
